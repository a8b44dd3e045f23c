package org.alongside.opportunity.feedback;

/** To whom feedback is shown, as its author has agreed; always without the author. */
public enum Audience {
    /** The author's own authority. */
    AUTHORITY,
    /** And the provider. */
    PROVIDER,
    /** And everybody who can see the opportunity. */
    EVERYBODY
}

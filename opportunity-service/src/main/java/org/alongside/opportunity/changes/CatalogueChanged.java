package org.alongside.opportunity.changes;

/** Something of a tenant's catalogue has changed; told once the change has been committed. */
public record CatalogueChanged(String tenant) {}

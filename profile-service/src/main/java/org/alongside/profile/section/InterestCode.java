package org.alongside.profile.section;

import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** A sector or occupation by its published code. */
public record InterestCode(
        @Nullable Scheme scheme, @Nullable String value) {

    /** Where the code is published. */
    public enum Scheme {
        /** Standard Occupational Classification 2020 (ONS): one to four digits, optionally with an extension, as 5434/01. */
        SOC2020("[1-9][0-9]{0,3}(/[0-9]{2})?"),
        /** Sector Subject Area (Ofqual): tier 1 or tier 2, as 7 or 7.4. */
        SSA("(0?[1-9]|1[0-5])(\\.[1-9])?");

        private final Pattern form;

        Scheme(String form) {
            this.form = Pattern.compile(form);
        }
    }

    void check(FieldChecks checks, String pointer) {
        checks.present(pointer + "/scheme", scheme)
                .present(pointer + "/value", value)
                .that(
                        scheme == null
                                || value == null
                                || scheme.form.matcher(value).matches(),
                        pointer + "/value",
                        "Not a code of this scheme. Examples: 5434 or 5434/01 (SOC2020), 7 or 7.4 (SSA).");
    }
}

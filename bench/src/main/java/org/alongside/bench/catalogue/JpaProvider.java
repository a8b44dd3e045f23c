package org.alongside.bench.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked
class JpaProvider {
    @Id
    @GeneratedValue
    UUID id;

    @Column(unique = true)
    String ukprn;

    String name;

    JpaProvider() {}

    JpaProvider(String ukprn, String name) {
        this.ukprn = ukprn;
        this.name = name;
    }
}

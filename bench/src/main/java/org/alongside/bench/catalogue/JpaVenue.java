package org.alongside.bench.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked
class JpaVenue {
    @Id
    @GeneratedValue
    UUID id;

    @Column(unique = true)
    String name;

    String town;
    double latitude;
    double longitude;

    JpaVenue() {}

    JpaVenue(String name, String town, double latitude, double longitude) {
        this.name = name;
        this.town = town;
        this.latitude = latitude;
        this.longitude = longitude;
    }
}

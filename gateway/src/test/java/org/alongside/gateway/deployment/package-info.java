/**
 * Holds docker-compose.yml, the Dockerfiles and what docker/ has for PostgreSQL and Keycloak to what the services really read
 * and offer, since no container engine is needed to run the tests.
 */
@NullMarked
package org.alongside.gateway.deployment;

import org.jspecify.annotations.NullMarked;

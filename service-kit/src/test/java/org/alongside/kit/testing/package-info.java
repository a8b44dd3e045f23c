/**
 * What the tests of every service share; it travels in the test-jar. A module that uses it brings, in test scope, archunit,
 * json-schema-validator, local, quarkus-junit and rest-assured of its own, since test dependencies are not handed on.
 */
@NullMarked
package org.alongside.kit.testing;

import org.jspecify.annotations.NullMarked;

/** Planted outside the kit, whose own classes may ask the clock. */
@NullMarked
package org.planted;

import org.jspecify.annotations.NullMarked;

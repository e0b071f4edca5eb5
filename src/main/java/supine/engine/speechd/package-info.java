/**
 * Speaking through Speech Dispatcher, as screen readers on Linux do, by way of its command spd-say. May not know what is said.
 */
@NullMarked
package supine.engine.speechd;

import org.jspecify.annotations.NullMarked;

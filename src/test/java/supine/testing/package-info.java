/** Help for tests that need more than a class: a room with real sound in it. */
@NullMarked
package supine.testing;

import org.jspecify.annotations.NullMarked;

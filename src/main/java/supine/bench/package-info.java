/**
 * Measures the program with sounds, on the same ports that a session uses: what it hears, how soon it halts, how often it is wrong.
 * Knows no engine and no screen.
 */
@NullMarked
package supine.bench;

import org.jspecify.annotations.NullMarked;

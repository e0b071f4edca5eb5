/**
 * What Supine promises, measured: rooms, voices and faults made of arithmetic, on the same ports as the real ones, the same on every run.
 */
@NullMarked
package supine.bench;

import org.jspecify.annotations.NullMarked;

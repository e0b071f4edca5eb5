/**
 * What is to be done: routines, exercises, steps, holds and guidance, as plain immutable records.
 * May not know how scripts are stored, spoken, heard or shown.
 */
@NullMarked
package supine.script;

import org.jspecify.annotations.NullMarked;

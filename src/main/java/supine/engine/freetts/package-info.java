/**
 * Speech through FreeTTS. Its properties, Errors and byte orders end here.
 */
@NullMarked
package supine.engine.freetts;

import org.jspecify.annotations.NullMarked;

/**
 * Scripts, phrases and event logs as JSON through Jackson; faults come out with file, line, column and a mend.
 */
@NullMarked
package supine.engine.json;

import org.jspecify.annotations.NullMarked;

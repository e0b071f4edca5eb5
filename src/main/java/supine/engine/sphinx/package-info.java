/**
 * Command recognition through CMU Sphinx4: its front end, acoustic model and search. Its configuration and logging end here.
 */
@NullMarked
package supine.engine.sphinx;

import org.jspecify.annotations.NullMarked;

/**
 * From frames to evidence: voice onset, endpointing, own-voice mask, the port to the recogniser.
 * May not know what a session does with the evidence.
 */
@NullMarked
package supine.hearing;

import org.jspecify.annotations.NullMarked;

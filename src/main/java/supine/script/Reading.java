package supine.script;

/** How far a library has come in reading. @param done files read so far, of the kind that is being read; @param of how many there are */
public record Reading(int done, int of) {
}

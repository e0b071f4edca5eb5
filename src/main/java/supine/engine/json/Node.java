package supine.engine.json;

import java.util.List;

/** A JSON value that knows where in its file it stands. */
sealed interface Node {

    Place at();

    /** What it is, in words for whoever wrote it. */
    String describe();

    /** Line and column of a value's first character, both from 1. */
    record Place(int line, int column) {
    }

    /** A name and its value within an object; the place is the name's. */
    record Member(String name, Place at, Node value) {
    }

    record Obj(Place at, List<Member> members) implements Node {
        @Override
        public String describe() {
            return "an object in braces";
        }
    }

    record Arr(Place at, List<Node> items) implements Node {
        @Override
        public String describe() {
            return "a list";
        }
    }

    record Text(Place at, String value) implements Node {
        private static final int SHOWN = 40;

        @Override
        public String describe() {
            return "the text " + quoted();
        }

        /** The text in quotes, cut where it is too long for a message. */
        String quoted() {
            return "\"" + (value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value) + "\"";
        }
    }

    /** A number as it was written, so that no absurd one is ever computed. */
    record Num(Place at, String written) implements Node {
        @Override
        public String describe() {
            return "the number " + shown();
        }

        String shown() {
            return written.length() > 20 ? written.substring(0, 20) + "..." : written;
        }
    }

    /** true, false or null. */
    record Word(Place at, String written) implements Node {
        @Override
        public String describe() {
            return written;
        }
    }
}

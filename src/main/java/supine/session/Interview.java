package supine.session;

import java.util.ArrayList;
import java.util.List;
import supine.script.Guidance;
import supine.script.Guidance.Statement;
import supine.script.Prompt;
import supine.script.Regions;
import supine.script.Regions.Region;
import supine.script.Screening;

/** Questions to be answered with yes or no, in their order, and what the answers lead to. */
record Interview(Purpose purpose, List<Item> items) {
    Interview {
        items = List.copyOf(items);
    }

    /** What it is asked for. */
    enum Purpose {
        /** Where are we, and so whom to call? */
        REGION,
        /** Is the pain of last time still there? */
        PAIN_OF_LAST_TIME,
        /** Shall the step that hurt be left out? */
        LEAVE_OUT,
        /** Is there anything new since the screening? */
        NEWS,
        /** May this person exercise? */
        SCREENING,
        /** After pain: are there signs that need care? */
        RED_FLAGS
    }

    /** How much an answer on the unsafe side weighs. */
    enum Weight {
        EMERGENCY, TODAY, PROFESSIONAL,
        /** Exercise only if a professional has said that it is fine. */
        ASK_CLEARANCE,
        /** Only decides what comes next. */
        NONE
    }

    /**
     * One question.
     *
     * @param unsafeYes true if "yes" is the unsafe answer, false if "no" is; not knowing is always unsafe
     * @param echo      said back after the safe answer
     * @param advice    said after the unsafe one
     */
    record Item(String id, String ask, boolean unsafeYes, String echo, Weight weight, List<String> advice) {
        Item {
            advice = List.copyOf(advice);
        }
    }

    static Interview screening(Screening screening, Region region) {
        var items = new ArrayList<Item>();
        for (var question : screening.questions()) {
            items.add(new Item(question.id(), question.ask(), question.excludes(), question.echo(), switch (question.outcome()) {
                case EMERGENCY -> Weight.EMERGENCY;
                case TODAY -> Weight.TODAY;
                case PROFESSIONAL -> Weight.PROFESSIONAL;
                case ASK_CLEARANCE -> Weight.ASK_CLEARANCE;
            }, filled(question.reason(), region)));
        }
        return new Interview(Purpose.SCREENING, items);
    }

    private static List<String> filled(Prompt prompt, Region region) {
        return region.fill(prompt).full();
    }

    static Interview region(Regions regions) {
        var items = new ArrayList<Item>();
        for (var region : regions.all()) {
            if (!region.id().equals(Regions.ELSEWHERE.id())) {
                items.add(new Item(region.id(), Lines.areYouIn(region.name()), true, "", Weight.NONE, List.of()));
            }
        }
        return new Interview(Purpose.REGION, items);
    }

    static Interview news(Screening screening) {
        return new Interview(Purpose.NEWS, List.of(new Item("news", screening.again(), true, "Nothing new.", Weight.NONE, List.of())));
    }

    /** @param last what hurt last time */
    static Interview painOfLastTime(Known.Pain last, Guidance guidance, Region region) {
        var advice = new ArrayList<String>();
        advice.add(Lines.REST_TODAY);
        if (last.hoursAgo() > 48) {
            advice.addAll(texts(guidance.advice().professional(), region));
        }
        return new Interview(Purpose.PAIN_OF_LAST_TIME, List.of(new Item("pain-of-last-time", Lines.stillHurts(last.exerciseName()),
                true, "No pain now.", Weight.PROFESSIONAL, advice)));
    }

    static Interview leaveOut(Known.Pain last) {
        return new Interview(Purpose.LEAVE_OUT,
                List.of(new Item("leave-out", Lines.leaveOut(last.exerciseName()), true, "It stays in.", Weight.NONE, List.of())));
    }

    static Interview redFlags(Guidance guidance, Region region) {
        var items = new ArrayList<Item>();
        add(items, guidance.emergency(), Weight.EMERGENCY, texts(guidance.advice().emergency(), region));
        add(items, guidance.today(), Weight.TODAY, texts(guidance.advice().today(), region));
        add(items, guidance.professional(), Weight.PROFESSIONAL, texts(guidance.advice().professional(), region));
        return new Interview(Purpose.RED_FLAGS, items);
    }

    private static void add(List<Item> items, List<Statement> statements, Weight weight, List<String> advice) {
        for (var statement : statements) {
            if (!statement.question().isEmpty()) {
                items.add(new Item(statement.id(), statement.question(), true, statement.echo(), weight, advice));
            }
        }
    }

    static List<String> texts(List<Statement> statements, Region region) {
        return statements.stream().map(statement -> region.fill(statement.text())).toList();
    }
}

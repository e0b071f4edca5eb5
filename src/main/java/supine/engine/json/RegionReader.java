package supine.engine.json;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import supine.script.Regions;
import supine.script.Regions.Region;

/** Reads whom to call where. */
final class RegionReader {

    private static final Pattern ID = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{2,6}( or \\d{2,6})?");

    private RegionReader() {
    }

    static Regions regions(Fields fields) {
        var faults = fields.faults();
        var regions = fields.list("regions", RegionReader::region);
        fields.done();
        var seen = new HashSet<String>();
        for (var region : regions) {
            if (!seen.add(region.id())) {
                faults.error(fields.at("regions"), "The region \"" + region.id() + "\" is here twice.", "Delete one of them.");
            }
        }
        if (fields.has("regions") && !seen.contains(Regions.ELSEWHERE.id())) {
            faults.error(fields.at("regions"), "There is no region for everywhere else.", "Add one with the id \"XX\".");
        }
        return new Regions(regions.isEmpty() ? List.of(Regions.ELSEWHERE) : regions);
    }

    private static Region region(Node node, Faults faults) {
        var fields = Fields.of("a region", node, faults);
        var region = new Region(fields.text("id"), fields.spokenText("name"), fields.text("emergency_number"));
        fields.done();
        if (!region.id().isBlank() && !ID.matcher(region.id()).matches()) {
            faults.error(fields.at("id"), "A region's id has two capital letters.", "Write it as in \"NZ\".");
        }
        boolean elsewhere = region.id().equals(Regions.ELSEWHERE.id());
        if (!elsewhere && !region.emergencyNumber().isBlank() && !NUMBER.matcher(region.emergencyNumber()).matches()) {
            faults.error(fields.at("emergency_number"), "This is no emergency number.", "Write digits only, as in \"112\" or \"999 or 112\".");
        }
        if (elsewhere && region.emergencyNumber().chars().anyMatch(Character::isDigit)) {
            faults.error(fields.at("emergency_number"), "Nobody knows the number of everywhere else.",
                    "Write \"" + Regions.ELSEWHERE.emergencyNumber() + "\".");
        }
        return region;
    }
}

package org.alongside.opportunity.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives words that are spelt in two ways, British and American, one form. The form need not be a word; it only has to be the same for
 * both. Endings go by rule, the rest by list. Differences as New Hart's Rules, chapter 21, has them.
 */
final class BritishSpelling {
    private static final int SHORTEST_BEFORE_IZE = 3;

    private static final List<String> IZE =
            List.of("ize", "ized", "izes", "izer", "izers", "izing", "ization", "izations", "izational");
    private static final List<String> YZE = List.of("yze", "yzed", "yzes", "yzer", "yzers", "yzing");

    /** Written with -or in America and -our in Britain. */
    private static final Set<String> OUR = Set.of(
            "arbor",
            "ardor",
            "armor",
            "behavior",
            "candor",
            "clamor",
            "clangor",
            "color",
            "demeanor",
            "endeavor",
            "favor",
            "fervor",
            "flavor",
            "glamor",
            "harbor",
            "honor",
            "humor",
            "labor",
            "misdemeanor",
            "neighbor",
            "odor",
            "parlor",
            "rancor",
            "rigor",
            "rumor",
            "savior",
            "savor",
            "splendor",
            "succor",
            "tumor",
            "valor",
            "vapor",
            "vigor");

    /** What can follow -our; not -ation, -ious or -ous, before which the British drop the u as well. */
    private static final Set<String> AFTER_OUR = Set.of(
            "", "s", "ed", "ing", "er", "ers", "ite", "ites", "able", "ably", "ful", "fully", "less", "al", "ally",
            "hood", "hoods", "ly", "y", "ist", "ists", "blind", "fast");

    /** Pairs: how America writes it and how Britain does. */
    private static final String[] LIST = {
        "center centre",
        "centers centres",
        "centered centred",
        "centering centring",
        "theater theatre",
        "theaters theatres",
        "fiber fibre",
        "fibers fibres",
        "liter litre",
        "liters litres",
        "meter metre",
        "meters metres",
        "kilometer kilometre",
        "kilometers kilometres",
        "centimeter centimetre",
        "centimeters centimetres",
        "millimeter millimetre",
        "millimeters millimetres",
        "caliber calibre",
        "somber sombre",
        "specter spectre",
        "luster lustre",
        "program programme",
        "programs programmes",
        "catalog catalogue",
        "catalogs catalogues",
        "cataloged catalogued",
        "cataloging cataloguing",
        "dialog dialogue",
        "dialogs dialogues",
        "analog analogue",
        "license licence",
        "licenses licences",
        "practise practice",
        "practises practices",
        "practiced practised",
        "practicing practising",
        "defense defence",
        "defenses defences",
        "offense offence",
        "offenses offences",
        "pretense pretence",
        "traveled travelled",
        "traveling travelling",
        "traveler traveller",
        "travelers travellers",
        "counseling counselling",
        "counseled counselled",
        "counselor counsellor",
        "counselors counsellors",
        "modeling modelling",
        "modeled modelled",
        "modeler modeller",
        "modelers modellers",
        "labeled labelled",
        "labeling labelling",
        "canceled cancelled",
        "canceling cancelling",
        "channeled channelled",
        "channeling channelling",
        "signaling signalling",
        "signaled signalled",
        "leveled levelled",
        "leveling levelling",
        "fueled fuelled",
        "fueling fuelling",
        "tunneling tunnelling",
        "quarreling quarrelling",
        "enroll enrol",
        "enrolls enrols",
        "enrollment enrolment",
        "enrollments enrolments",
        "fulfill fulfil",
        "fulfills fulfils",
        "fulfillment fulfilment",
        "installment instalment",
        "installments instalments",
        "skillful skilful",
        "skillfully skilfully",
        "willful wilful",
        "woolen woollen",
        "woolens woollens",
        "marvelous marvellous",
        "jewelry jewellery",
        "jeweler jeweller",
        "jewelers jewellers",
        "gray grey",
        "graying greying",
        "plow plough",
        "plows ploughs",
        "plowing ploughing",
        "mold mould",
        "molds moulds",
        "molding moulding",
        "molded moulded",
        "aging ageing",
        "judgment judgement",
        "judgments judgements",
        "acknowledgment acknowledgement",
        "math maths",
        "aluminum aluminium",
        "airplane aeroplane",
        "airplanes aeroplanes",
        "pediatric paediatric",
        "pediatrics paediatrics",
        "orthopedic orthopaedic",
        "orthopedics orthopaedics",
        "anesthetic anaesthetic",
        "anesthetics anaesthetics",
        "anesthesia anaesthesia",
        "gynecology gynaecology",
        "hematology haematology",
        "esthetic aesthetic",
        "esthetics aesthetics",
        "archeology archaeology",
        "archeological archaeological",
        "medieval mediaeval",
        "maneuver manoeuvre",
        "maneuvers manoeuvres",
        "mom mum",
        "moms mums",
        "cozy cosy",
        "skeptical sceptical",
        "fetal foetal",
        "estrogen oestrogen",
        "pajamas pyjamas",
        "mustache moustache",
        "whiskey whisky",
        "yogurt yoghurt",
        "artifact artefact",
        "artifacts artefacts",
        "inquiry enquiry",
        "inquiries enquiries",
        "appall appal",
        "distill distil",
        "instill instil",
    };

    private static final Map<String, String> LISTED = listed();

    private BritishSpelling() {}

    private static Map<String, String> listed() {
        Map<String, String> listed = new HashMap<>();
        for (String pair : LIST) {
            int space = pair.indexOf(' ');
            listed.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return Map.copyOf(listed);
    }

    /** @param word in lower case without accents */
    static String of(String word) {
        String listed = LISTED.get(word);
        if (listed != null) {
            return listed;
        }
        int z = word.lastIndexOf('z');
        if (z > SHORTEST_BEFORE_IZE) {
            String ending = word.substring(z - 1);
            if (IZE.contains(ending) || YZE.contains(ending)) {
                return word.substring(0, z) + 's' + word.substring(z + 1);
            }
        }
        for (int or = word.indexOf("or"); or > 0; or = word.indexOf("or", or + 1)) {
            int end = or + 2;
            if (AFTER_OUR.contains(word.substring(end)) && OUR.contains(word.substring(0, end))) {
                return word.substring(0, or) + "our" + word.substring(end);
            }
        }
        return word;
    }
}

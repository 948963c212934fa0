package handrail.bot.read;

import java.util.List;
import java.util.Set;

/** What can take the force out of a phrase: that it is denied, long over, recent but over, or only supposed. */
enum Scope {
    /** "I'm not suicidal". */
    NEGATED(Phrases.of()),
    /** "My cousin od'd last year". */
    LONG_AGO(Cues.LONG_AGO),
    /** "He od'd yesterday". */
    PAST(Cues.PAST),
    /** "What are the signs of an overdose". */
    SUPPOSED(Cues.SUPPOSED);

    /** A denial stands at most this many words before what it denies. */
    private static final int REACH = 3;

    // A stateless set of phrases.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Phrases cues;

    Scope(Phrases cues) {
        this.cues = cues;
    }

    /** The words that open this scope, for the clause they stand in. */
    Phrases cues() {
        return cues;
    }

    /** The words that keep a clause in the present, whatever else it says. */
    static Phrases present() {
        return Cues.PRESENT;
    }

    /** Whether this scope is of another time, which what is still seen ("took pills yesterday and won't wake up") takes out of it. */
    boolean isOfAnotherTime() {
        return this == LONG_AGO || this == PAST;
    }

    /** What is seen or done now, by its tense. */
    static Phrases seenNow() {
        return Cues.SEEN_NOW;
    }

    /** Whether what starts at this token is denied just before it. */
    static boolean isNegated(Words words, int from) {
        List<String> tokens = words.tokens();
        boolean subject = false;
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            String token = tokens.get(at);
            if (Words.isMark(token)) {
                return false;
            }
            if (Cues.DENIALS.contains(token)
                    && !isMeant(tokens, at, from)
                    && !(subject && !Cues.OPINIONS.contains(tokens.get(at + 1)))) {
                return true;
            }
            subject |= Cues.SUBJECTS.contains(token);
        }
        return false;
    }

    /** "No joke", "not gonna lie", "no es broma": a denial of doubt. */
    private static boolean isMeant(List<String> tokens, int denial, int denied) {
        return tokens.subList(denial + 1, Math.min(denial + REACH, denied)).stream()
                .anyMatch(Cues.EARNEST::contains);
    }

    /** The words that open a scope. */
    private static final class Cues {
        static final Set<String> EARNEST = Set.of(
                "lie",
                "lying",
                "joke",
                "joking",
                "kidding",
                "playing",
                "cap",
                "broma",
                "bromeando",
                "mentira",
                "juego",
                "duda",
                "scared",
                "afraid");

        static final Phrases SEEN_NOW = Phrases.lines("""
                wont|isnt|aint|cant|cannot|doesnt|hasnt|havent ~2 wake|waking|woke|woken|breathing|breathe|respond|responding|moving|move|answering|awake !from
                hes|shes|theyre|he|she|is|are ~1 not|barely|hardly ~1 breathing|moving|responding|waking|awake
                hes|shes|theyre|is|are ~1 blue|purple|gray|grey|cold|limp|unresponsive|unconscious|swollen|black|hot|bleeding
                hes|shes|theyre ~3 choking|hitting|beating|kicking|banging|shaking|seizing|coughing|gurgling|foaming|turning
                im|and|y ~1 shaking|bleeding|seeing|vomiting|coughing|tiemblo|temblando|sangro|sangrando|veo
                no ~1 despierta|respira|reacciona|mueve
                no ~1 deja|para de ~1 temblar|sangrar|vomitar
                esta|sigue ~1 morado|morada|azul|frio|fria|helado|helada|inconsciente|convulsionando|sangrando !afuera
                """);
        static final Set<String> DENIALS = Set.of(
                "not", "no", "never", "dont", "didnt", "doesnt", "isnt", "aint", "wasnt", "havent", "hasnt", "wouldnt",
                "nobody", "without", "nunca", "jamas", "tampoco", "ni", "sin", "neither", "nor", "arent", "werent");
        /** A denial reaches past a new subject only by way of these: "I don't think I want to die". */
        static final Set<String> OPINIONS =
                Set.of("think", "feel", "mean", "believe", "saying", "like", "that", "creo", "que");

        static final Set<String> SUBJECTS = Set.of(
                "i", "im", "ive", "he", "hes", "she", "shes", "they", "theyre", "we", "yo", "el", "ella", "me", "just",
                "solo", "its", "it");
        private static final String AGO = """
                last year|month|week|summer|winter|spring|fall|christmas|january|february|march|april|may|june|july|august|september|october|november|december
                year|years|month|months|week|weeks|yrs|yr|mos ~2 ago|back|later
                when|since|after i|he|she|we|they was|were
                when i|he|she ~1 a kid|teen|teenager|little|younger
                used to !die|it
                back in|then|when
                a? long time ago
                passed away
                funeral
                anniversary
                memorial
                lost my|our|a|him|her|his ~3 to
                lost $kin to
                rip
                2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025
                hace ~3 ano|anos|mes|meses|semana|semanas
                ano|mes|semana|verano pasado|pasada
                cuando era|tenia|estaba
                murio|fallecio|fallecieron|murieron
                hace tiempo|mucho|rato
                history of
                growing up
                as a kid|child|teenager|teen
                de nino|nina|chico|joven
                years clean|sober|ago
                historial de
                """;
        static final Phrases LONG_AGO = Phrases.lines(AGO);
        static final Phrases PAST = Phrases.lines(AGO + """
                last night|time|weekend|$day
                yesterday
                day|days|hour|hours|hrs|nights ago|back
                other day|night
                already had|over|happened
                before i|we|he|she|they|this|that|now?
                survived
                my|his|her|their|the overdose
                since|after|when|from i|he|she|my|the ~1 overdos*
                ayer|anoche|antier|anteayer
                hace ~2 dia|dias|horas
                el otro dia
                una vez
                mi|su sobredosis
                sobrevivi|sobrevivio
                antes de|que
                died
                got out of the hospital
                despues de|del
                """);
        static final Phrases PRESENT = Phrases.lines("""
                now
                rn
                right here
                ahora
                ahorita
                911
                hurry
                tonight
                still
                todavia
                sigue
                again
                help me|him|her|us
                please help
                esta noche
                otra vez
                ayudenme|ayudame|ayuda
                quick
                just happened|now|died
                i think $he|my ~2 died|dead
                creo ~2 murio|murieron
                murio creo
                watching|watched|playing|during|viendo ~3 movie|show|game|song|tv|news|pelicula|tele ~1 and|when|then|y|cuando ~1 she|he|my|her|his|dude|this|mi|se
                after|from the|my|his|her ~1 funeral|memorial $he
                anybody|anyone|somebody|someone|alguien ~1 is|esta|anda? ~1 near|close|nearby|cerca
                """);
        static final Phrases SUPPOSED = Phrases.lines("""
                what|how if|when|do|does|should|would ~4 someone|somebody|anyone|anybody|a|ppl|people|person
                if|when|whenever someone|somebody|anyone|anybody|a|i|he|she|they|we|my|somebodys ever
                if someone|somebody|anyone|anybody|a|people
                what|happens|happen if i|he|she|they|we|you
                if he|she|they|it ever|starts|stops|goes|does|were|happens|overdos*
                in case
                signs|symptoms|sign|symptom of
                training|trainings|trained|workshop
                a|the class
                how do|to i|you|u? tell|know|prevent|avoid|spot
                movie|movies|film|show|episode|tv|news|song|songs|book|podcast|documentary|netflix|series|lyrics|video !store|line|lines|theater|theatre|theaters|lot|bag
                en caso de
                por si acaso|alguien|las|algun
                si alguien|a|tengo|algun|me|mi|un|una
                senales|signos|sintomas de
                entrenamiento|taller|curso|capacitacion
                pelicula|serie|cancion|noticias|libro|video
                prevent|preventing|prevention
                prevenir|evitar|prevencion
                learn|learning|teach about|how|to
                hotline|awareness
                como se|puedo|puede ~1 sabe|saber|reconoce|usa
                would never|ever
                afraid|scared|worried|worry|terrified|nervous|paranoid|fear of|that|ill|i|im|about|he|hes|she|shes|my|to ~3 overdos*|od|relapse|use|using
                miedo|preocupa ~4 sobredosis
                """);
    }
}

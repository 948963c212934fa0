package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.PAST;
import static handrail.bot.read.Scope.SUPPOSED;

/** Urgent, not an overdose: seizures, chest, breath, bleeding, bad infection, a call for an ambulance. */
final class MedicalRules {

    private static final Rule URGENT = Rule.of(
            Phrases.of(
                    "seizure|seizures|seizing|convulsing|convulsions",
                    "chest pain|pains|hurts|tight|hurting|tightness",
                    "pain|pressure|pains|tightness in my|his|her|the chest",
                    "heart attack",
                    "having|had a? stroke",
                    "heart ~2 stopped|racing|pounding ~3 cant|wont|stop",
                    "cant breathe|breath|breathing",
                    "trouble|hard|struggling|hurts|difficulty to? breathe|breathing|breath",
                    "short of breath",
                    "bleeding ~1 bad|badly|a|lot|out|heavy|heavily|everywhere|so|nonstop|alot",
                    "wont|cant|not stop|stopping|get bleeding|the",
                    "bleeding wont|doesnt|not stop|stopping",
                    "pregnant ~8 bleeding|blood|cramping|cramps|spotting",
                    "bleeding ~8 pregnant",
                    "throwing|coughing|puking|vomiting|spitting|peeing|pooping|shitting up? blood",
                    "blood in|when my|i vomit|puke|stool|poop|pee|throw|cough",
                    "abscess|infection|infected|wound|sore|arm|leg|hand|foot|injection|site|cellulitis ~8 fever|chills|streak|streaks|streaking|spreading|black|pus|stinks|smells|purple|numb",
                    "fever|chills|streaks ~8 abscess|infection|infected|wound|arm|leg|injection",
                    "red line|lines|streak|streaks ~3 arm|leg|hand|wound",
                    "fever of? 103|104|105|106",
                    "103|104|105 fever",
                    "precipitated|precip ~1",
                    "allergic reaction",
                    "throat closing|swelling|swollen|is closing|swelling",
                    "hallucinating|hallucinations",
                    "seeing|hearing things|bugs|voices",
                    "dts|delirium",
                    "cant stop throwing|vomiting|puking|shaking|shitting",
                    "cant keep ~2 water|anything|food|fluids down",
                    "cant feel|move my|his|her arm|leg|legs|arms|face|side|hand|feet|foot|body",
                    "face drooping|numb|droopy",
                    "slurring|slurred ~2 speech|words",
                    "keep passing|blacking|fainting out?",
                    "call|calling|need|send|get|called 911|ambulance|paramedics",
                    "need|call|send an|for ambulance|paramedics|medic",
                    "its|this|medical|is|an emergency",
                    "water broke",
                    "hit his|her|my head ~6 blood|bleeding|confused|vomiting|out",
                    "convulsion|convulsiones|convulsionando|convulsiona",
                    "dolor ~2 pecho",
                    "me|le duele ~2 el pecho",
                    "ataque al|de corazon|cardiaco|convulsion|epilepsia",
                    "no puedo|puede|podia respirar",
                    "me|le cuesta ~1 respirar",
                    "me falta el aire",
                    "sangrando ~1 mucho|demasiado",
                    "no para|deja de sangrar|vomitar",
                    "mucha sangre",
                    "embarazada ~8 sangr*",
                    "sangr* ~8 embarazada",
                    "vomitando|escupiendo|tosiendo|orinando|vomite sangre",
                    "fiebre ~8 herida|absceso|infeccion|infectada|infectado|brazo|pierna",
                    "herida|absceso|infeccion|infectada|infectado|brazo|pierna ~8 fiebre|escalofrios|negro|negra|pus",
                    "fiebre de 39|40|41|103|104",
                    "reaccion alergica",
                    "se me|le cierra la garganta",
                    "es|una|hay emergencia",
                    "ambulancia",
                    "alucin*",
                    "veo|oigo cosas|voces",
                    "no siento|puedo ~1 mi|el|la|mover brazo|pierna|cara|lado|cuerpo"),
            Phrases.of(
                    "not|isnt an? emergency",
                    "emergency contact|room|number|housing|shelter|fund|exit|card",
                    "in case of|an emergency",
                    "cant breathe laughing|lol",
                    "emergencia de? contacto|vivienda",
                    "numero|contacto|cuarto de emergencia|emergencias",
                    "es una emergencia no",
                    "seizure|seizures meds|medicine|medication|pills|disorder|history|free",
                    "call|calling 911 on|if|when|was|helpline",
                    "called 911 and|already they|he|she",
                    "need|get bleeding ~1",
                    "wont|cant stop the",
                    "seeing|hearing things differently|better|clearly|improve",
                    "red line train|bus|station|stop",
                    "precip ~1 weather"),
            NEGATED,
            LONG_AGO,
            SUPPOSED,
            PAST);

    private MedicalRules() {}

    static boolean hold(Words words) {
        return URGENT.holds(words);
    }
}

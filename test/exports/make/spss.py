"""Customers of a bank in Lausanne; SPSS .sav, compressed, windows-1252: labels, missing values, sets, weight, long text."""

import datetime

from core import Survey
from sav import Variable, sav_bytes

s = Survey("spss", 4115, 264)
SEX = {1: "Homme", 2: "Femme", 9: "Sans réponse"}
LANGUAGE = {"fr": "Français", "de": "Allemand", "en": "Anglais"}
OFTEN = {1: "Chaque semaine", 2: "Chaque mois", 3: "Plus rarement", 8: "Ne sait pas", 9: "Sans réponse"}
LEVEL = {1: "Très mécontent", 2: "Mécontent", 3: "Moyen", 4: "Content", 5: "Très content", 98: "Ne sait pas", 99: "Refus"}
ITEMS = {"accueil": "Accueil", "conseils": "Conseils", "frais": "Frais", "appli": "Application"}
USES = {"guichet": "Guichet", "automate": "Automate", "enligne": "Banque en ligne", "telephone": "Téléphone"}
REASON = {1: "Frais trop élevés", 2: "Déménagement", 3: "Mauvais conseil", 4: "Autre banque, meilleure offre"}
EPOCH = datetime.datetime(1582, 10, 14)


def gone(p):
    return p["reste"] == 2


s.one("sexe", [1, 2, 9], [48, 50, 2], skip=0)
s.one("langue", LANGUAGE, [80, 8, 12], skip=0.01)
s.ask("age", lambda p: s.whole(18, 88) if s.chance(0.96) else "999", skip=0)
s.one("visite", OFTEN, [22, 38, 33, 4, 3], skip=0.01)
for key, pull in zip(ITEMS, [[3, 6, 18, 46, 24, 2, 1], [5, 11, 26, 36, 15, 5, 2], [15, 27, 30, 19, 5, 3, 1], [4, 8, 17, 34, 20, 15, 2]]):
    s.one(f"sat_{key}", LEVEL, pull, skip=0.02)
s.many("usage", dict(zip(USES, [0.35, 0.7, 0.65, 0.2])), skip=0.03)
s.one("reste", [1, 2], [84, 16], skip=0.01)
s.ask("raisons", lambda p: tuple(sorted({s.whole(1, 4) for _ in range(s.whole(1, 3))}, key=lambda c: -c)), when=gone, skip=0.05)
s.ask("montant", lambda p: s.pick([0, 50, 120.5, 250, 800, 1500, 12000, "-1"], [3, 3, 3, 3, 2, 2, 1, 1]), skip=0.05)
s.text("remarque", ["Très bien – rien à dire", "Les frais coûtent 5 € de trop", "Rien", "L'application est « lente ». " * 10], skip=0.5)
for p in s.people:
    p["id"] = f"C{p['n']:05d}"
    p["date"] = s.time(2024, 1, 15, 12).replace(microsecond=0)
    p["poids"] = round(0.4 + 1.3 * s.random.random(), 4)

variables, cells = [], []


def add(key, variable, cell=None):
    variables.append(variable)
    return s.column(variable.name, cell or (lambda p: p.get(key)))


def coded(key, wording, options, missing, spec, form=("F", 2, 0), kind="single", **more):
    """missing: code -> meaning, which the file declares as user missing by `spec`."""
    at = add(key, Variable(key, wording, 0, form, options, spec))
    listed = [(c, l, str(c)) for c, l in options.items() if c not in missing]
    gaps = [{"text": str(c), "label": options[c], "meaning": m, "count": sum(p.get(key) == c for p in s.people)} for c, m in missing.items()]
    s.question(at, wording, kind, key, listed, missing=gaps, **more)
    own = s.questions[-1]
    own["key"] = lambda p: None if key not in p or p[key] in missing else p[key]  # A declared missing value is no answer.


s.question(add("id", Variable("ID", "Numéro du client", 6)), "Numéro du client", "meta", "id")
at = add("date", Variable("DATE_INT", "Date de l'entretien", 0, ("DATETIME", 20, 0)), lambda p: (p["date"] - EPOCH).total_seconds())
s.question(at, "Date de l'entretien", "date", "date", also=["meta"])
coded("sexe", "Sexe", SEX, {9: "no answer"}, (1, 9.0))
at = add("langue", Variable("langue", "Langue de l'entretien", 8, values=LANGUAGE))
s.question(at, "Langue de l'entretien", "single", "langue", [(c, l, c) for c, l in LANGUAGE.items()])
at = add("age", Variable("age", "Âge en années", 0, ("F", 3, 0), {999: "Sans réponse"}, (1, 999.0), 3), lambda p: 999.0 if p["age"] == "999" else p["age"])
s.question(at, "Âge en années", "numeric", "age", missing_codes={"999": {"text": "999", "meaning": "no answer"}})
coded("visite", "À quelle fréquence venez-vous dans une de nos filiales ?", OFTEN, {8: "don't know", 9: "no answer"}, (2, 8.0, 9.0), also=["scale"])
stem = "Êtes-vous content de notre banque ?"
for key, item in ITEMS.items():
    coded(f"sat_{key}", f"{stem} {item}", LEVEL, {98: "don't know", 99: "refused"}, (-2, 98.0, 99.0), kind="scale", grid=stem, item=item)
ats = [add(None, Variable(f"usage_{k}", f"Utilise : {l}", 0, ("F", 1, 0), {0: "Non", 1: "Oui"}),
           lambda p, k=k: None if p["usage"] is None else float(k in p["usage"])) for k, l in USES.items()]
s.question(ats, "Que utilisez-vous chez nous ?", "multiple", "usage", [(k, f"Utilise : {l}", f"usage_{k}") for k, l in USES.items()],
           set="$usages (counted value 1)", blank_note="system missing in all: no answer")
coded("reste", "Restez-vous client chez nous ?", {1: "Oui", 2: "Non"}, {}, ())
ats = [add(None, Variable(f"raison{i}", f"Raison du départ, mention {i}", 0, ("F", 1, 0), REASON),
           lambda p, i=i: None if len(p.get("raisons") or ()) < i else p["raisons"][i - 1]) for i in (1, 2, 3)]
s.question(ats, "Raisons du départ", "multiple", "raisons", [(c, l, str(c)) for c, l in REASON.items()], set="$raisons (category set)",
           routing={"column": "reste", "is": ["2"]})
at = add("montant", Variable("montant", "Montant épargné par mois (CHF)", 0, ("F", 10, 2), {-1: "Refus"}, (-2, -9.0, -1.0), 3),
         lambda p: -1.0 if p["montant"] == "-1" else p["montant"])
s.question(at, "Montant épargné par mois (CHF)", "numeric", "montant", missing_codes={"-1": {"text": "-1", "meaning": "refused"}})
s.question(add("remarque", Variable("remarque", "Vos remarques", 400)), "Vos remarques", "free", "remarque")
at = add("poids", Variable("poids_final", "Poids", 0, ("F", 8, 4), None, (), 3))
s.question(at, "Poids", "weight", "poids")

short = {v.name: (v.name.upper() if len(v.name) <= 8 else f"V{i}_A").lower() for i, v in enumerate(variables, 1)}
usage = " ".join(short[f"usage_{k}"] for k in USES)
label = "Que utilisez-vous chez nous ?".encode("cp1252")
raisons = "Raisons du départ".encode("cp1252")
sets = [b"$usages=D1 1 %d %s %s\n" % (len(label), label, usage.encode()),
        b"$raisons=C %d %s raison1 raison2 raison3\n" % (len(raisons), raisons)]
rows = [[None if x is None else x if isinstance(x, str) else float(x) for x in row] for row in s.rows()]
s.write("banque.sav", sav_bytes(variables, rows, "cp1252", "poids_final", sets, compressed=True, label="Enquête clients"))
s.expected(ask=[], encoding="windows-1252", weight="poids_final", unweighted=True)

"""Skriptet till lektionen docs/tutorial/ett-gig-en-bedomning.md."""
# ruff: noqa: T201 - ett skript som skriver ut sina svar

# 1. Annas månad
from attrs import evolve

import forsorjning as fs

september = fs.Case(
    month="2026-09",
    household=fs.Household.single("anna"),
    costs=[fs.Cost(kind="HOUSING", applied=6500, approved=6500)],
)
vandring = fs.Income(
    id="vandring-1",
    person="anna",
    kind="FEE",
    net=1500,
    paid_on="2026-08-20",
    gig=fs.Gig(worked="2026-08-13", activity="stadsvandring", arranger="Street Minds"),
)

# 2. Ingen har bedömt giget
print(fs.kept(september, vandring))

# 3. Pröva ett antagande
former = {
    "Allt": fs.Everything(),
    "1 000 kr i månaden": fs.PerMonth(1000),
    "300 kr för varje tillfälle": fs.PerOccasion(300),
    "Hälften": fs.Share("0.5"),
}
for namn, form in former.items():
    antagande = fs.Supposition(
        person="anna",
        scope=fs.Payments(["vandring-1"]),
        form=form,
        legal_basis="RIGHT",  # 12 kap. 1 § SoL
    )
    svar = fs.kept(september, vandring, suppositions=[antagande])
    print(f"{namn}: {svar.sv}")

# 4. Jobbstimulans
lon = evolve(vandring, kind="EMPLOYMENT")
tidigare = fs.Ledger(
    support_months={"anna": ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"]}
)
svar = fs.kept(september, lon, ledger=tidigare, suppose="REFUSED")
print("Bara jobbstimulans:", svar.sv)

for lagrum, grund in {"12 kap. 1 §": "RIGHT", "12 kap. 2 §": "DISCRETIONARY"}.items():
    antagande = fs.Supposition(
        person="anna",
        scope=fs.Payments(["vandring-1"]),
        form=fs.PerMonth(1000),
        legal_basis=grund,
    )
    svar = fs.kept(september, lon, ledger=tidigare, suppositions=[antagande])
    print(f"{lagrum}: {svar.sv}")
    print(f"  bedömning {svar.left_out.assessment:.0f} kr")
    print(f"  jobbstimulans {svar.left_out.jobbstimulans:.0f} kr")

# 5. En vandring till
en_till = evolve(
    vandring,
    id="vandring-2",
    net=450,
    paid_on="2026-08-27",
    gig=evolve(vandring.gig, worked="2026-08-20"),
)
hosten = fs.Standing(
    valid_from="2026-08-01",
    valid_to="2026-12-31",
    activities=["stadsvandring"],
    arrangers=["Street Minds"],
)
antagande = fs.Supposition(
    id="B1",
    person="anna",
    scope=hosten,
    form=fs.PerMonth(1000),
    legal_basis="RIGHT",
)
med_en = evolve(september, incomes=[vandring])
print("Den första:", fs.kept(september, vandring, suppositions=[antagande]).sv)
print("En till:", fs.kept(med_en, en_till, suppositions=[antagande]).sv)

# 6. Hela kurvan
kurva = fs.curve(
    september,
    person="anna",
    kind="FEE",
    gig=vandring.gig,
    upto=15000,
    suppositions=[antagande],
)
print(kurva)
print(f"Av 700 kr finns {kurva.at(700).kept:.0f} kr kvar.")
print(f"Av 1 500 kr finns {kurva.at(1500).kept:.0f} kr kvar.")

# 7. En människa bedömer
bada = evolve(september, incomes=[vandring, en_till])
provat = fs.suppose(bada, antagande)

bedomning = fs.IndividualAssessment(
    id="B1",
    person="anna",
    scope=hosten,
    form=fs.PerMonth(1000),
    legal_basis="RIGHT",
    grounds=["PROGRESSION", "HEALTH"],
    motivation="Se journalen den 2 september 2026.",
    decided_by="handläggare-1",
    decided_on="2026-09-02",
)
resultat = fs.calculate(evolve(bada, assessments=[bedomning]))
print(resultat)
print(f"Prövat: {provat.aid:.0f} kr. Med bedömningen: {resultat.aid:.0f} kr.")
print("Rader som skiljer sig:", len(provat.sheet.diff(resultat.sheet)))

# 8. Vad som återstår
for notis in resultat.notices:
    print("Att titta på:", notis.sv)
print(fs.after(resultat.case, "B1"))

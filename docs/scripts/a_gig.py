"""The script of the lesson docs/tutorial/a-gig-an-assessment.md."""
# ruff: noqa: T201 - a script that prints its answers

# 1. Anna's month
from attrs import evolve

import forsorjning as fs

september = fs.Case(
    month="2026-09",
    household=fs.Household.single("anna"),
    costs=[fs.Cost(kind="HOUSING", applied=6500, approved=6500)],
)
walk = fs.Income(
    id="walk-1",
    person="anna",
    kind="FEE",
    net=1500,
    paid_on="2026-08-20",
    gig=fs.Gig(worked="2026-08-13", activity="stadsvandring", arranger="Street Minds"),
)

# 2. Nobody has assessed it
answer = fs.kept(september, walk)
print(fs.explain(answer, language="en"))

# 3. Try a supposition
forms = {
    "All of it": fs.Everything(),
    "1 000 kr a month": fs.PerMonth(1000),
    "300 kr for each occasion": fs.PerOccasion(300),
    "Half": fs.Share("0.5"),
}
for name, form in forms.items():
    supposition = fs.Supposition(
        person="anna",
        scope=fs.Payments(["walk-1"]),
        form=form,
        legal_basis="RIGHT",  # 12 kap. 1 § SoL
    )
    answer = fs.kept(september, walk, suppositions=[supposition])
    print(f"{name}: {answer.en}")  # the answer in one sentence

# 4. Jobbstimulans
wage = evolve(walk, kind="EMPLOYMENT")
earlier = fs.Ledger(
    support_months={"anna": ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"]}
)
answer = fs.kept(september, wage, ledger=earlier, suppose="REFUSED")
print("Jobbstimulans alone:", answer.en)

for section, basis in {"12 kap. 1 §": "RIGHT", "12 kap. 2 §": "DISCRETIONARY"}.items():
    supposition = fs.Supposition(
        person="anna",
        scope=fs.Payments(["walk-1"]),
        form=fs.PerMonth(1000),
        legal_basis=basis,
    )
    answer = fs.kept(september, wage, ledger=earlier, suppositions=[supposition])
    print(f"{section}: {answer.en}")
    print(f"  assessment {answer.left_out.assessment:.0f} kr")
    print(f"  jobbstimulans {answer.left_out.jobbstimulans:.0f} kr")

# 5. One more walk
one_more = evolve(
    walk,
    id="walk-2",
    net=450,
    paid_on="2026-08-27",
    gig=evolve(walk.gig, worked="2026-08-20"),
)
autumn = fs.Standing(
    valid_from="2026-08-01",
    valid_to="2026-12-31",
    activities=["stadsvandring"],
    arrangers=["Street Minds"],
)
supposition = fs.Supposition(
    id="B1",
    person="anna",
    scope=autumn,
    form=fs.PerMonth(1000),
    legal_basis="RIGHT",
)
with_one = evolve(september, incomes=[walk])
print("The first:", fs.kept(september, walk, suppositions=[supposition]).en)
print("One more: ", fs.kept(with_one, one_more, suppositions=[supposition]).en)

# 6. The whole curve
curve = fs.curve(
    september,
    person="anna",
    kind="FEE",
    gig=walk.gig,
    upto=15000,
    suppositions=[supposition],
)
print(fs.explain(curve, language="en"))
print(f"Of 1 500 kr, {curve.at(1500).kept:.0f} kr are kept.")

# 7. A person assesses
both = evolve(september, incomes=[walk, one_more])
tried = fs.suppose(both, supposition)

assessment = fs.IndividualAssessment(
    id="B1",
    person="anna",
    scope=autumn,
    form=fs.PerMonth(1000),
    legal_basis="RIGHT",
    grounds=["PROGRESSION", "HEALTH"],
    motivation="See the journal, 2026-09-02.",
    decided_by="officer-7",
    decided_on="2026-09-02",
)
result = fs.calculate(evolve(both, assessments=[assessment]))
print(f"Tried: {tried.aid:.0f} kr. With the assessment: {result.aid:.0f} kr.")
print("Rows that differ:", len(tried.sheet.diff(result.sheet)))
print(type(tried).__name__, "and", type(result).__name__)

# 8. What remains
for notice in result.notices:
    print("To look at:", notice.en)
print(fs.explain(fs.after(result.case, "B1"), language="en"))

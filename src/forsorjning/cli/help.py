"""The help of each command, in Swedish and English."""

from forsorjning.cli.what_if_help import WHAT_IF_HELP
from forsorjning.ground.words import Words

HELP = {
    "forsorjning": Words(
        """\
Räknar ut ett hushålls ekonomiska bistånd, för en månad eller flera i följd, och
visar regeln bakom varje krona. Det är en beräkning, inte ett beslut.

Användning:
  forsorjning calculate FIL    räkna på ett ärende i en fil
  forsorjning what-if FIL      visa vad en lön till, en annan plan eller en
                               annan fil skulle ge
  forsorjning example [NAMN]   visa ett exempel, eller vilka som finns
  forsorjning norms [ÅR]       visa riksnormen och var beloppen är hämtade
  forsorjning rules            visa varje regel med lagrum och datum
  forsorjning kinds            visa slagen av kostnader och inkomster
  forsorjning --version        visa versionen
  forsorjning --help           visa denna hjälp

Till varje kommando:
  --language en   svara på engelska
  --json          svara med JSON, för andra program
  --help          visa kommandots hjälp, med ett exempel

Börja så här:
  forsorjning example stadsvandring
""",
        """\
Computes a household's financial aid, for a month or for several in a row, and
shows the rule behind every krona. It is a calculation, not a decision.

Usage:
  forsorjning calculate FILE   calculate a case in a file
  forsorjning what-if FILE     show what one more pay, another plan or another
                               file would come to
  forsorjning example [NAME]   show an example, or which there are
  forsorjning norms [YEAR]     show the riksnorm and where its amounts were read
  forsorjning rules            show each rule with its sections and dates
  forsorjning kinds            show the kinds of cost and income
  forsorjning --version        show the version
  forsorjning --help           show this help

With every command:
  --language en   answer in English; Swedish is what you get without it
  --json          answer in JSON, for other programs
  --help          show the command's help, with an example

Start like this:
  forsorjning example stadsvandring --language en
""",
    ),
    "forsorjning calculate": Words(
        """\
Räknar på ett ärende i en fil, för en månad eller flera i följd.

Användning:
  forsorjning calculate FIL [--sheet MÅNAD] [--json] [--language en]

  FIL             en TOML- eller JSON-fil med ärendet; - läser det som skickas
                  in till kommandot
  --sheet MÅNAD   visa hela bladet för en av filens månader, som 2026-09
  --json          skriv resultatet som JSON
  --language en   svara på engelska

Utgå från ett exempels fil och ändra i den. Slagen, som kind = "MEDICINE",
visas av forsorjning kinds. Skriv inget approved vid en kostnad som ingen har
bedömt; då blir den en fråga. I filen kan det också stå vad som är känt om
tidigare månader, här alla månader då Anna har fått försörjningsstöd:

  [ledger.support_months]
  anna = ["2026-07", "2026-08"]

Flera månader skrivs sist i filen. Det som står före den första gäller alla, och
det som står i en månad gäller bara den; en rubrik i en månad börjar med
months., som [[months.incomes]]. Då visas en tabell med en rad för varje månad,
och det som en månad lämnar efter sig räknas med i nästa:

  [[months]]
  month = "2026-09"

  [[months]]
  month = "2026-10"
  decided = { forsorjningsstod = 0, ground = "Se journalen den 5 oktober." }

En rad med decided skrivs bara där nämnden har beslutat annat än det som
beräknades. Om något är fel i filen visas felen på en gång och slutkoden är 2.

Exempel:
  forsorjning example stadsvandring --save ärende.toml
  forsorjning calculate ärende.toml
""",
        """\
Calculates a case in a file, for a month or for several in a row.

Usage:
  forsorjning calculate FILE [--sheet MONTH] [--json] [--language en]

  FILE            a TOML or JSON file with the case; - reads what is sent to
                  the command
  --sheet MONTH   show the whole sheet of one of the file's months, as 2026-09
  --json          write the result as JSON
  --language en   answer in English

Start from the file of an example and change it. The kinds, such as
kind = "MEDICINE", are shown by forsorjning kinds. Write no approved for a cost
that nobody has assessed; it becomes a question. The file can also hold what is
known of earlier months, here every month when Anna has had försörjningsstöd:

  [ledger.support_months]
  anna = ["2026-07", "2026-08"]

Several months are written last in the file. What stands before the first holds
for all, and what stands in a month holds for that one; a heading in a month
begins with months., as [[months.incomes]]. Then a table is shown with a line
for each month, and what a month leaves behind counts in the next:

  [[months]]
  month = "2026-09"

  [[months]]
  month = "2026-10"
  decided = { forsorjningsstod = 0, ground = "See the journal, 5 October." }

A line with decided is written only where the board has decided otherwise than
was calculated. If anything is wrong in the file, the faults are shown at once,
and the exit code is 2.

Example:
  forsorjning example stadsvandring --save case.toml
  forsorjning calculate case.toml --language en
""",
    ),
    "forsorjning what-if": WHAT_IF_HELP,
    "forsorjning example": Words(
        """\
Visar ett exempel, eller vilka exempel som finns.

Användning:
  forsorjning example [NAMN] [--file | --save FIL | --json] [--language en]

  NAMN            exemplets namn; utan namn visas alla
  --file          skriv ut exemplets fil, att utgå från i ett eget ärende
  --save FIL      spara exemplets fil med det namnet
  --json          skriv ärendet som JSON, med alla fält
  --language en   svara på engelska

Exempel:
  forsorjning example stadsvandring
""",
        """\
Shows an example, or which examples there are.

Usage:
  forsorjning example [NAME] [--file | --save FILE | --json] [--language en]

  NAME            the example's name; without it, all are listed
  --file          print the example's file, to start a case of your own from
  --save FILE     save the example's file under that name
  --json          write the case as JSON, with every field
  --language en   answer in English

Example:
  forsorjning example stadsvandring --language en
""",
    ),
    "forsorjning norms": Words(
        """\
Visar riksnormen, i kronor per månad, och var beloppen är hämtade.

Användning:
  forsorjning norms [ÅR] [--json] [--language en]

  ÅR              ett år; utan år visas alla
  --json          skriv beloppen som JSON
  --language en   svara på engelska

Exempel:
  forsorjning norms 2026
""",
        """\
Shows the riksnorm, in kronor per month, and where its amounts were read.

Usage:
  forsorjning norms [YEAR] [--json] [--language en]

  YEAR            a year; without it, all are shown
  --json          write the amounts as JSON
  --language en   answer in English

Example:
  forsorjning norms 2026 --language en
""",
    ),
    "forsorjning kinds": Words(
        """\
Visar slagen av kostnader och inkomster, med det ord som skrivs i en fil.

Användning:
  forsorjning kinds [--json] [--language en]

  --json          skriv slagen som JSON, med verksamhetssystemens koder
  --language en   svara på engelska

Exempel:
  forsorjning kinds
""",
        """\
Shows the kinds of cost and income, with the word that a file has.

Usage:
  forsorjning kinds [--json] [--language en]

  --json          write the kinds as JSON, with the codes of case systems
  --language en   answer in English

Example:
  forsorjning kinds --language en
""",
    ),
    "forsorjning rules": Words(
        """\
Visar varje regel i beräkningen med lagrum, datum och hur säker den är.

Användning:
  forsorjning rules [--json] [--language en]

  --json          skriv reglerna som JSON
  --language en   svara på engelska

Exempel:
  forsorjning rules
""",
        """\
Shows each rule of the calculation with its sections, its dates and how sure
it is.

Usage:
  forsorjning rules [--json] [--language en]

  --json          write the rules as JSON
  --language en   answer in English

Example:
  forsorjning rules --language en
""",
    ),
}

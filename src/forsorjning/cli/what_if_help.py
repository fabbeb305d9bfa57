"""The help of ``forsorjning what-if``, in Swedish and English."""

from forsorjning.ground.words import Words

WHAT_IF_HELP = Words(
    """\
Visar vad som skulle hända: med en lön till, en annan plan eller en annan fil.
Inget av det är ett beslut, och programmet föreslår ingenting.

Användning:
  forsorjning what-if FIL FRÅGA [det som prövas] [antaganden] [--language en]

  FIL             en fil som till forsorjning calculate; - läser det som skickas
                  in till kommandot

FRÅGA är en av de här:
  --earn 1500            vad finns kvar av 1 500 kr till efter skatt?
  --curve 20000          vad finns kvar av varje lön upp till 20 000 kr?
  --spread 12000/6       12 000 kr på en gång eller i lika delar på 6 månader?
  --compare FIL2 FIL3    vad ger de här filerna, bredvid varandra?
  --after BEDÖMNING      vad händer när bedömningen med det id:t har upphört?
Belopp skrivs som 1500, 1500,50 eller "1 500".

Det som prövas med --earn, --curve och --spread står först på sidan. Utan de här
raderna är det som den senaste tillfälliga inkomsten i filen, men utfört sista
dagen i inkomstmånaden. Finns ingen sådan är det en vanlig lön.
  --person ID            vem som får den; annars den sökande
  --kind FEE             slaget; forsorjning kinds visar vilka som finns
  --activity ARBETE      vad det tillfälliga arbetet är
  --worked DAG           när det utförs, som 2026-08-13
  --arranger NAMN        vem som ordnar arbetet
  --payer NAMN           vem som betalar

Antaganden:
  --form PerMonth=1000   pröva att en del av månadens sådana arbeten lämnas
                         utanför, också av dem i filen: Everything,
                         PerMonth=1000, PerOccasion=450 eller Share=50%
  --basis RIGHT          skrivs med --form: RIGHT (12 kap. 1 §) eller
                         DISCRETIONARY (12 kap. 2 §)
  --suppose REFUSED      ta bara den ena vägen där en person inte har svarat än:
                         REFUSED (nej) eller GRANTED (ja); annars visas båda
  --assume-norm-of 2026-12
                         pröva den månadens norm för månader som ingen har

Övrigt:
  --month MÅNAD          vilken av filens månader; annars den sista
  --html FIL             spara en sida att skriva ut och prata om
  --plot FIL             spara en bild, som SVG eller PNG
  --json                 skriv svaret som JSON
  --language en          svara på engelska

Exempel:
  forsorjning example stadsvandring --save ärende.toml
  forsorjning what-if ärende.toml --earn 450
  forsorjning what-if ärende.toml --curve 20000 --suppose REFUSED
  forsorjning what-if ärende.toml --earn 450 --form Everything --basis RIGHT
  forsorjning what-if --compare utan.toml med.toml --html sida.html
""",
    """\
Shows what would happen: with one more pay, another plan or another file.
Nothing of it is a decision, and the program proposes nothing.

Usage:
  forsorjning what-if FILE QUESTION [what is tried] [suppositions]
                      [--language en]

  FILE            a file as for forsorjning calculate; - reads what is sent to
                  the command

QUESTION is one of these:
  --earn 1500            what is kept of 1 500 kr more after tax?
  --curve 20000          what is kept of every pay up to 20 000 kr?
  --spread 12000/6       12 000 kr at once, or in equal parts over 6 months?
  --compare FILE2 FILE3  what do these files come to, side by side?
  --after ASSESSMENT     what happens when the assessment of that id has ended?
Amounts are written as 1500, 1500.50 or "1 500".

With --earn, --curve and --spread, what is tried stands first on the page.
Without these lines it is like the latest occasional earning of the file, but
done on the last day of the income month. Where there is none, it is an
ordinary wage.
  --person ID            who is paid; else the applicant
  --kind FEE             the kind; forsorjning kinds shows which there are
  --activity WORK        what the occasional work is
  --worked DAY           when it is done, as 2026-08-13
  --arranger NAME        who arranges the work
  --payer NAME           who pays

Suppositions:
  --form PerMonth=1000   try that a part of the month's work of that kind is
                         left out, that of the file too: Everything,
                         PerMonth=1000, PerOccasion=450 or Share=50%
  --basis RIGHT          written with --form: RIGHT (12 kap. 1 §) or
                         DISCRETIONARY (12 kap. 2 §)
  --suppose REFUSED      take one road alone where nobody has answered yet:
                         REFUSED (no) or GRANTED (yes); else both are shown
  --assume-norm-of 2026-12
                         try that month's norm for months that have none

Else:
  --month MONTH          which of the file's months; else the last
  --html FILE            save a page to print and to talk about
  --plot FILE            save a picture, as SVG or PNG
  --json                 write the answer as JSON
  --language en          answer in English

Example:
  forsorjning example stadsvandring --save case.toml
  forsorjning what-if case.toml --earn 450 --language en
  forsorjning what-if case.toml --curve 20000 --suppose REFUSED
  forsorjning what-if case.toml --earn 450 --form Everything --basis RIGHT
  forsorjning what-if --compare without.toml with.toml --html page.html
""",
)

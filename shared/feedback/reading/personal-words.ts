/** The words that headers of personal data are made of, folded, in en, hu, pl, de and fr. */

const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')))

/** One of these makes a header personal where nothing else in it says that it is about something else. */
const personalNouns: ReadonlySet<string> = words(
  'name names firstname lastname fullname surname forename username nickname email emails mail gmail phone telephone phonenumber mobile cellphone tel fax ip ipaddress ipaddr birthday birthdate birth dob address street passport ssn iban latitude longitude author reviewer consumer recipient signature cookie twitter facebook linkedin instagram skype whatsapp',
  'nev neve nevet neved nevek keresztnev keresztneve vezeteknev vezetekneve csaladnev csaladneve utonev emailcim emailcime lakcim lakcime telefon telefonja telefonszam telefonszama mobil mobilszam mobilszama szuletesi szuletesnap taj tajszam tajszama adoazonosito adoszam bankszamla bankszamlaszam bankszamlaszama alairas alairasa',
  'imie imiona imienia nazwisko nazwiska adres adresu telefonu komorka komorkowy pesel urodzenia podpis',
  'vorname vornamen nachname nachnamen familienname familiennamen namen anschrift adresse telefonnummer handy handynummer mobilnummer rufnummer geburtsdatum geburtstag mailadresse emailadresse strasse unterschrift breitengrad langengrad',
  'nom prenom noms prenoms courriel naissance mobile portable signature',
  'имя фамилия отчество фио телефон почта адрес email',
)

/** Whose data it is. */
const owners =
  'customer customers customer client clients user member respondent respondents guest visitor passenger patient student subscriber person persons people contact participant requester reviewer employee employees agent assignee staff manager buyer caller parent spouse partner account holder cardholder billing shipping delivery home work business personal private recipient sender publishing published external your my their his her primary secondary work main alternative ' +
  'ugyfel ugyfelek ugyfele vasarlo vasarloi valaszado valaszadoi kitolto kitoltoje felhasznalo vendeg utas paciens beteg tag munkatars munkatarsa dolgozo ugyintezo ugyintezoje kapcsolattarto kapcsolattartoi ertesitesi lakas szemelyes kezbesitesi on onnek te a az ' +
  'klient klienta klientow klientki respondent respondenta ankietowany ankietowanego ankietowanej uzytkownik uzytkownika gosc goscia pacjent pacjenta pasazer pasazera pracownik pracownika konsultant konsultanta osoba osoby kontaktowy kontaktowa kontaktowej twoj twoje twoja pan pana pani panstwa zamieszkania korespondencyjny domowy prywatny odbiorcy ' +
  'kunde kunden kundin befragte befragten befragter teilnehmer teilnehmers teilnehmerin nutzer nutzers benutzer benutzers gast gastes patienten mitglied mitglieds mitarbeiter mitarbeiters ansprechpartner ansprechpartners empfanger empfangers ihr ihre ihren dein deine person ' +
  'client clients repondant utilisateur invite votre vos ' +
  'клиента клиент покупателя респондента сотрудника ваше ваша ваш'
/** Words that say nothing of their own in such a header. */
const fillers =
  'first last full given family middle maiden preferred s display legal complete e no nr number num of the and or date day postal please enter provide write what is tell us if optional required field device advertising account card id code ' +
  'es vagy kerjuk kerem add adja meg mi cim cime szam szama ido ideje idopont datum datuma teljes leanykori anyja elerhetoseg elerhetosege opcionalis szamla ' +
  'i oraz lub prosze podaj podac numer data jakie jaki jaka jest poczty elektronicznej pelne panienskie opcjonalnie ' +
  'und oder der des die das dem den von bitte geben sie an nummer datum vollstandiger vollstandige private wie lautet ist optional ' +
  'et ou de du la le les l d votre merci numero date adresse complet quel est'

const others: ReadonlySet<string> = words(owners, fillers)

/** Headers of one meaning that are no such noun. */
const whole =
  /^(?:what should we call you|hogy (?:hivnak|hivjak|hivjuk)(?: ont| teged)?|jak (?:masz|ma pani?) na imie|wie (?:heissen sie|heisst du|ist ihr name)|ip|ip ?addr(?:ess)?|card number|account number|device id|advertising id|location (?:latitude|longitude)|(?:customer|employee|assignee|agent) (?:name|id)|request sent to|person|end ?user|(?:recipient|participant) ?id|payment ?code|szemelyi(?: igazolvany)?(?: szama?)?|dowod(?: osobisty)?|nip|published ?(?:name|avatar)|(?:ugyfel|vasarlo|valaszado|szallitasi|levelezesi|szamlazasi|posta) ?cime?|contact ?info(?:rmation)?|contact details|elerhetoseg|dane kontaktowe|kontaktdaten|(?:token ?)?(?:guid|uuid))$|(?:^| )(?:token ?)?(?:guid|uuid)$|^breitengrad|^langengrad/

const mostWords = 8

/** The words that make a folded header one of personal data; null where it is none. */
export function personalWords(header: string): string | null {
  if (whole.test(header)) return header
  const all = header.replace(/\be mail\b/g, 'email').split(' ')
  if (all.length > mostWords) return null
  let noun: string | null = null
  for (const word of all) {
    if (personalNouns.has(word)) noun ??= word
    else if (!others.has(word)) return null
  }
  return noun
}

/** Given names that are common where the survey's languages are spoken, folded. */
export const givenNames: ReadonlySet<string> = words(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah jesse joe bryan billy jordan albert dylan bruce willie gabriel logan alan juan ralph roy eugene randy vincent russell louis bobby philip johnny jo oliver harry liam lucas leo max tom tim ben sam will bob bill jim mike steve chris dave dan nick alex tony matt luke simon ian graham martin stuart neil colin',
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane kate lucy fiona claire louise eva',
  'bela istvan laszlo jozsef janos zoltan sandor gabor ferenc attila peter tamas zsolt tibor andras csaba imre lajos gyorgy balazs gyula mihaly karoly robert daniel adam krisztian norbert roland mate bence levente marton zsombor aron dominik milan botond akos gergely gergo matyas miklos pal antal denes dezso elemer emil erno geza jeno kalman kristof lorant marcell oszkar otto richard rudolf szabolcs szilard vilmos arpad barnabas bertalan',
  'eva erzsebet ilona katalin margit julianna judit agnes andrea ildiko erika monika zsuzsanna zsuzsa edit gabriella eszter krisztina aniko tunde marta magdolna timea szilvia beata iren reka dora nora fanni zsofia lilla boglarka hanna luca noemi viktoria virag petra orsolya klara piroska rozalia terez gizella sarolta emese eniko gyongyi hajnalka ibolya kinga melinda renata tamara vera zita anett annamaria bernadett dorina henrietta ivett kitti niki',
  'jan piotr krzysztof andrzej tomasz pawel marcin michal marek grzegorz jozef lukasz adam zbigniew jerzy tadeusz mateusz dariusz mariusz wojciech ryszard jakub henryk robert rafal kazimierz jacek maciej kamil janusz marian miroslaw jaroslaw slawomir dawid wieslaw zdzislaw artur szymon filip bartosz przemyslaw stanislaw zygmunt wladyslaw czeslaw leszek bogdan waldemar edward mieczyslaw sebastian patryk dominik hubert igor bartlomiej',
  'agnieszka katarzyna malgorzata barbara ewa krystyna elzbieta zofia teresa magdalena joanna janina monika danuta jadwiga aleksandra irena beata dorota jolanta halina grazyna bozena stanislawa iwona marianna urszula renata helena justyna natalia kazimiera lucyna marta alicja sylwia wieslawa emilia paulina kinga karolina izabela henryka edyta aneta bogumila patrycja weronika wiktoria julia oliwia zuzanna lena maja gabriela kamila olga ilona bernadeta wanda genowefa',
  'hans peter wolfgang klaus jurgen juergen dieter manfred uwe gunter gunther guenter guenther jorg joerg horst bernd karl heinz stefan andreas thomas werner frank rainer gerhard jens torsten dirk ralf sven kai lars matthias markus florian tobias sebastian philipp felix jonas lukas leon finn elias niklas johannes ursula monika petra sabine renate helga karin brigitte ingrid erika gisela heike claudia anja silke kerstin nadine katrin birgit gabriele angelika jutta franziska lea lena mia hannah anke ulrike greta frieda',
  'иван александр сергеи дмитрии алексеи андреи михаил николаи владимир олег игорь павел юрии виктор максим евгении анна мария елена ольга наталья татьяна ирина светлана екатерина анастасия юлия людмила галина дарья',
  'jean pierre michel andre philippe rene louis alain jacques bernard marcel daniel roger robert claude christian georges henri francois nicolas laurent olivier julien antoine guillaume mathieu camille marie nathalie isabelle sylvie catherine martine christine francoise valerie sandrine stephanie veronique sophie chantal jeanne monique brigitte celine aurelie emilie manon lea chloe',
)

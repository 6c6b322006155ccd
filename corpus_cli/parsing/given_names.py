"""Given names in Latin letters that are common across the world: evidence that a name is printed given name first."""

_GIVEN = frozenset(
    """aaron abdul abdullah abel abigail abraham ada adam adel adele adrian adriana agnes agnieszka ahmad ahmed aisha akiko akira alain alan albert alberto alejandra alejandro aleksandr alessandro alex alexander alexandra alexei alexey alfred ali alice
    alicia alina alison allan allen alma alvaro amanda amara amelia amin amina amir amit amy ana anders andre andrea andreas andrei andrej andrés andrew andrey andrzej angela angelo anil anita anja ann anna anne annette anthony antoine anton antonio anya archana
    ariel arjun arne arnold arthur artur arun asha ashley astrid audrey august aung ayesha barbara bart beatrice beatriz ben benedict benjamin bernard bernd bert beth betty bilal bill birgit björn bo bob boris brad bradley brandon brenda brendan brett brian bridget
    bruce bruno bryan caitlin camille camila carl carla carlo carlos carmen carol carolina caroline carsten casey catherine cathy cecilia cecily celine céline charles charlotte chiara chika chloe chris christa christian christina christine christoph christophe christopher ciara
    ciarán cindy claire clara claude claudia clemens clive cliff colin comfort connor conrad constance craig cristina cynthia dale damian dan daniel daniela danielle daniil dario darren david dawn dean debora deborah deepak denis dennis derek diana diane diego dieter
    dimitri dirk dmitri dmitry dominic dominique don donald donna dora doris dorothy doug dougal douglas duncan dylan eamon ed eddie edgar edith edmund eduardo edward edwin efua eileen elaine eleanor elena eleni eli elias elif elisa elizabeth ella ellen elsa emanuel
    emily emma emmanuel enrico eric erica erik erika erin ernest ernst esther ethan eugene eva evan eve evelyn fabian fabio fatima felipe felix ferdinand fernanda fernando fiona florence florian frances francesca francesco francis francisco françois frank franz fred
    frederick fredrik friedrich fumiko gabriel gabriela gareth garry gary gavin geoff geoffrey georg george georges georgina gerald gerard gerhard gertrude gideon gilbert gilles gina giorgio giovanni giulia gloria gonzalo gordon grace graham grant greg gregory greta guido
    guillermo gunnar günter gustav guy hana hans harold haruka haruki harry harvey hassan heather hector heidi heike heinrich heinz helen helena helga henri henrik henry herbert hermann hideo hilary hilda hiroshi hodan howard hugh hugo hussein ian ibrahim ida
    ignacio igor ilona ilse imran ines inés inga ingrid ioana irene irina iris irma isaac isabel isabella isabelle ismail ivan ivana jack jackie jacob jacqueline jacques jaime jake jakob james jamie jan jana jane janet janice janina jarosław jasmine jason jasper javier jay jean
    jeanne jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joachim joan joanna joão joaquín jochen joe joel johan johann johanna johannes john jon jonas jonathan jordan jorge josé joseph josephine joshua josef joy joyce juan juana judith julia julian juliana julie
    juliet julio julius june jürgen justin justine kaito kamal kang-ho kapil karen karel karim karin karl karla karolina katarina katarzyna kate katharina katherine kathleen kathryn kathy katja katrin kavita kazuo keiko keith kelly kelvin ken kenji kenneth kenta kerstin kevin
    khadija khalid kiran kirsten klaus kofi konrad krishna kristen kristin kristina krzysztof kumar kurt kwame kwesi kyle lakshmi lars laszlo laura lauren laurence laurent lawrence leah leila lena leo leon leonard leonardo leonie leslie lewis liam lidia lily linda lindsay lionel lisa
    lotte louis louisa louise luca lucas lucia lucie lucy luigi luis luisa lukas luke lydia lynn maarten madeleine magda magnus mai malcolm malik mandy manfred manuel mara marc marcel marcia marco marcos marcus margaret margarita margit maria mariam marian mariana marie marina mario marion marius mark markus
    marta martha martin martina mary maryam masako mateo mateusz mathias matt matteo matthew matthias maureen maurice max maximilian maya megan meera mehmet mei melanie melissa mercedes mia michael michal michel michele michelle miguel mika mike mikhail milan mina minh mio mira miriam mirjam mohamed mohammad
    mohammed moira monica monika morgan moritz muhammad mustafa myriam nadia nadine nancy naoko naomi natalia natalie natasha nathalie nathan neil nelson ngozi nicholas nick nico nicola nicolas nicole nigel nikhil nikola nikolai nina noah noel noor nora norman octavia oksana olaf ole oleg olga oliver olivia
    olivier omar orla oscar osman otto owen pablo pamela paola paolo pascal patricia patrick paul paula pauline pavel pedro peggy per pernille peter petra philip philipp philippe phillip phoebe pierre piet pieter pilar piotr polly priya quentin rachel rafael rahul raj rajesh ralf ralph ramon randall raphael
    rashid raul raymond rebecca reinhard renata renato rené reka réka ricardo richard rita rob robert roberta roberto robin rodrigo roger roland rolf roman ron ronald rosa rose rosemary ross roy ruben rudolf rupert russell ruth ryan sabine sae sally salma sam samantha samir samuel sandra sanjay santiago
    sara sarah satoshi scott sean sebastian sergei sergey sergio seth shane shannon sharon sheila shigeru shinji shirley siddharth sigrid silke silvia simon simone siobhán sofia sofie solomon sonia sonja sophia sophie stanislav stefan stefanie stella stephan stephanie stephen steve steven stuart sue sunil
    sunita susan susanna susanne suzanne svetlana sven sylvia sylvie takashi takeshi tamara tamsin tanya tariq tatiana ted terence teresa terry thabo theo theodore theresa thérèse thomas tim timothy tina tobias todd tom tomas tomás tomasz toni tony tracy trevor tristan tyler ulrich ulrike uma umar ursula uwe valentina valerie
    vanessa vera verónica veronica vicente victor victoria vijay vikram viktor vincent viola virginia vivian vladimir wade walter wanda warren wei-ling wendy werner wilhelm will willem william winston wolfgang xavier yana yasmin yasmine yasuko yolanda yoko yuki yuko yuri yusuf yves yvonne zachary zainab zara zhanna zoe zofia""".split()
)


def is_given_name(word: str) -> bool:
    """Whether a Latin word, or the part before its hyphen, is a common given name."""
    key = word.lower().strip(".,")
    return key in _GIVEN or (
        "-" in key
        and (key.split("-", 1)[0] in _GIVEN or (not key.split("-", 1)[1][:1].isupper() and _korean_pair(word)))
    )


def _korean_pair(word: str) -> bool:
    """`Joon-ho`: two short parts, the second in small letters."""
    first, _, second = word.partition("-")
    return second.islower() and 2 <= len(first) <= 6 and 1 <= len(second) <= 6

"""Words that make a name an institution's in German, French, Spanish, Portuguese and Italian."""

import re

EUROPEAN_HEADS = frozenset(
    """secretaría secretaria subsecretaría dirección oficina defensoría procuraduría superintendencia servicio servicios agencia autoridad federación confederación asociación sociedad organización corporación empresa
    gobierno municipalidad ayuntamiento junta tribunal colegio escuela facultad centro observatorio comité academia alianza ministerio diputación generalitat intendencia contraloría
    secretaria-geral agência associação sociedade organização serviço escola faculdade fundação governo prefeitura departamento ministero agenzia associazione società organizzazione regione comune dipartimento commissione fondazione
    commission institut école faculté association fédération confédération syndicat préfecture métropole collectif académie bibliothèque musée caisse établissement gouvernement défenseur inspection organisation conférence
    gesellschaft verband bundesverband landesamt bundesanstalt bundesagentur rechnungshof bundesrechnungshof zentrum hochschule akademie gewerkschaft landeshauptstadt forschungszentrum
    onderzoeksinstituut planbureau gemeente vereniging stichting rijksdienst""".split()
)
_COMPOUND = re.compile(
    r"\w{3,}(?:ministerium|amt|verband|institut|zentrum|gesellschaft|anstalt|kammer|behörde|agentur|verwaltung|gericht|verein|stiftung|hochschule|universität|direktion|departementet|styrelsen|myndigheten|verket)",
    re.IGNORECASE,
)
_NO_HEADS = frozenset("amt zumt samt".split())


def is_compound(word: str) -> bool:
    """Whether a German or Nordic word is a compound that ends in one (`Umweltbundesamt`, `Havsmyndigheten`)."""
    return word.lower() not in _NO_HEADS and bool(_COMPOUND.fullmatch(word))

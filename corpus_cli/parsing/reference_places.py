"""Cities that books are published in, releases dated from and speeches held in; and the place at the end of a name."""

from corpus_cli.parsing.institutions import COUNTRIES
from corpus_cli.parsing.reference_words import PLACE

CITIES = frozenset(
    city.strip()
    for city in """abidjan, abu dhabi, abuja, accra, addis ababa, algiers, almaty, amman, amsterdam, ankara, antananarivo, antwerp, apia, ashgabat, asmara, astana, asunción, athens, atlanta, auckland, austin, baghdad, baku, baltimore, bamako,
    bangkok, bangalore, bengaluru, barcelona, basel, basingstoke, beijing, beirut, belfast, belgrade, bergen, berkeley, berlin, bern, birmingham, bishkek, bogotá, bologna, bonn, bordeaux, boston, brasília, bratislava, brazzaville, brisbane, bristol, brussels, bucharest, budapest,
    buenos aires, bujumbura, busan, cairo, calcutta, canberra, cape town, caracas, cardiff, chennai, chicago, chișinău, chisinau, christchurch, cologne, colombo, conakry, copenhagen, cotonou, dakar, damascus, dar es salaam, davos, delhi, denver, detroit, dhaka, dili, djibouti, doha, dubai, dublin, durban, dushanbe, daejeon, daegu,
    edinburgh, entebbe, florence, frankfurt, freetown, fukuoka, gaborone, geneva, genoa, ghent, glasgow, gothenburg, guangzhou, guatemala city, gwangju, hamburg, hanoi, harare, havana, helsinki, ho chi minh city, hong kong, honiara, honolulu, houston, incheon, islamabad, istanbul, jakarta, jeddah, jerusalem, johannesburg, juba, kabul, kampala,
    karachi, kathmandu, khartoum, kigali, kingston, kinshasa, kobe, kolkata, kraków, krakow, kuala lumpur, kuwait city, kyiv, kiev, kyoto, lagos, lahore, la paz, lausanne, leiden, leipzig, libreville, lilongwe, lima, lisbon, ljubljana, lomé, london, los angeles, luanda, lucknow, lusaka, luxembourg, lviv, lyon, macau, madrid, malé, managua, manama,
    manchester, manila, maputo, marseille, maseru, mbabane, melbourne, mexico city, miami, milan, minneapolis, minsk, mogadishu, monrovia, montevideo, montreal, montréal, moroni, moscow, mumbai, munich, muscat, n’djamena, nagoya, nairobi, naples, nassau, naypyidaw, new delhi, new york, niamey, nicosia, nouakchott, nuuk, nur-sultan, nusantara, osaka, oslo,
    ottawa, ouagadougou, oxford, palermo, panama city, paramaribo, paris, perth, philadelphia, phnom penh, podgorica, port moresby, port louis, port of spain, port-au-prince, porto, prague, praia, pretoria, pristina, pyongyang, quito, rabat, ramallah, reykjavik, riga, rio de janeiro, riyadh, rome, rotterdam, san francisco, san josé, san salvador,
    sana’a, santiago, santo domingo, são paulo, sao paulo, sapporo, sarajevo, seattle, sejong, seoul, seville, shanghai, shenzhen, singapore, skopje, sofia, st. petersburg, saint petersburg, stockholm, strasbourg, stuttgart, suva, sydney, taipei, tallinn, tarawa, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, thimphu, the hague, tirana, tokyo, toronto, tripoli,
    tunis, turin, ulaanbaatar, uppsala, utrecht, vaduz, valletta, vancouver, venice, victoria, vienna, vientiane, vilnius, warsaw, washington, washington dc, washington d.c, wellington, windhoek, wuhan, yangon, yaoundé, yerevan, yokohama, zagreb, zurich, zürich""".split(
        ","
    )
)
"""In small letters. Those that are far more often something else in a list (Cambridge, Princeton) are left out."""
_REGIONS = frozenset(
    "dc d.c ma ny ca tx md va il pa nj ct wa uk usa england scotland wales bavaria ontario quebec".split()
)


MAX_LENGTH = 50
"""Letters of a city with its country; `San Salvador, United Arab Emirates` would have 35."""


def is_city(text: str) -> bool:
    """Whether it is a known city, alone or with its state or country: `Davos`, `Bergen, Norway`, `Washington, DC`."""
    text = text.strip(" .")
    if len(text) > MAX_LENGTH or text[:1].islower():
        return False
    if text.lower().replace("'", "’") in CITIES or PLACE.fullmatch(text):
        return True
    city, comma, region = text.partition(", ")
    region = region.lower().strip(" .")
    return bool(comma) and city.lower().replace("'", "’") in CITIES and (region in COUNTRIES or region in _REGIONS)


def cut_place(text: str) -> tuple[str, str | None]:
    """`Nordic Summit, Helsinki, Finland` as what stands before a city and the city; None where no city ends it."""
    parts = text.split(", ")
    for size in (2, 1):
        if len(parts) >= size and is_city(place := ", ".join(parts[-size:])):
            return ", ".join(parts[:-size]), place
    return text, None


def lead_place(text: str) -> tuple[str | None, str]:
    """`Nairobi, Kenya, Longhorn Publishers` as the city and what stands behind it; None and the text where no city leads it."""
    parts = text.split(", ")
    for size in (2, 1):
        if len(parts) >= size and is_city(place := ", ".join(parts[:size])):
            return place, ", ".join(parts[size:])
    return None, text

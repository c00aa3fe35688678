"""What tells a number that counts ("14 jours") from one that names a house or a door, as pieces of patterns in six languages."""

from __future__ import annotations

NUMBER_SIGN = r"(?:n°\s?|n\.?\s?[ºo°]\s?:?\s?|n[uú]m(?:[eé]ro|ber)?\.?\s?:?\s?|no\.?\s?:?\s?|(?:ال)?رقم\s*:?\s?)"
"""What is written before the number of a house or a door."""
_UNITS = (
    r"h\b|heures?\b|min\w*\b|€|euros?\b|%|km\b|m2?\b|ans?\b|mois\b|jours?\b|semaines?\b|fois\b|personnes?\b|familles?\b|enfants?\b"
    r"|janv|f[eé]vrier|mars\b|avril|mai\b|juin|juil|ao[uû]t|septembre|octobre|novembre|d[eé]cembre"
    r"|days?\b|weeks?\b|months?\b|years?\b|hours?\b|times?\b|people\b|families\b|children\b"
    r"|a[nñ]os?\b|d[ií]as?\b|mes(?:es)?\b|m[eê]s\b|semanas?\b|horas?\b|veces\b|vezes\b|familias?\b|fam[ií]lias?\b|personas?\b|pessoas?\b"
    r"|g[uü]n\w*|ay(?:d[ıi]r|l[ıi]k|da)?\b|hafta\w*|y[ıi]l\w*|saat\w*|kere\b|defa\b|ki[sş]i\w*|aile\w*"
    r"|يوم\w*|[أا]يام|[أا]سبوع\w*|[أا]سابيع|شهر\w*|[أا]شهر|شهور|سنة|سنوات|عام\w*|[أا]عوام|ساع\w+|مر[ةات]\w*|عائل\w+|[أا]طفال|[أا]شخاص"
)
COUNTED = rf"\s?(?:{_UNITS})"
"""What a number counts; to be looked for after it."""
_NOT_MANY = (
    r"(?:plus|sans|dans|mais|nous|vous|ils|elles|les|des|mes|nos|ses|leurs|depuis|pas|sous|tr[èe]s|toujours|jamais|apr[èe]s|vers|chez|aux|deux"
    r"|is|has|was|this|always|las|los|es|est[áa]s|sus|mis|mas|as|os|nas|nos|das|dos|ap[óo]s"
    r"|cafards|rats|souris|punaises|fuites|infiltrations|moisissures|pannes|mice|leaks|ratas|ratones|cucarachas|goteras|humedades|ratos|baratas|fugas)\b"
)
"""Small words in "s", and what goes wrong at a number rather than along a street."""
MANY = rf"\s+(?!{_NOT_MANY})[^\W\d_]{{2,}}[sx]\b"
"""A word in the plural: "14 bancs"."""

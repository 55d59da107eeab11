"""Deadlines, read from sentences in the six languages."""

from __future__ import annotations

import pytest

from indexer.text.deadlines import deadline


@pytest.mark.parametrize(
    ("code", "sentence", "due"),
    [
        ("en", "The Group asked Fiji to send its maps by 12 May 2047.", "2047-05-12"),
        ("en", "Fiji was to send its maps no later than June 2047.", "2047-06"),
        ("en", "Fiji was to send its maps before the end of 2047.", "2047"),
        ("en", "Fiji was to send its maps on 12 May 2047 at the latest.", "2047-05-12"),
        ("en", "The workshop was held on 12 May 2047.", ""),
        ("en", "Fiji was to send its maps by 12 May.", ""),
        ("fr", "Le Groupe prie les Fidji d'envoyer leurs cartes d'ici au 12 mai 2047.", "2047-05-12"),
        ("fr", "Les cartes seront remises le 1er mai 2047 au plus tard.", "2047-05-01"),
        ("fr", "Les cartes seront remises avant la fin de 2047.", "2047"),
        ("fr", "L'atelier s'est tenu le 12 mai 2047.", ""),
        ("es", "Se pidió a Fiji que enviara sus mapas a más tardar el 12 de mayo de 2047.", "2047-05-12"),
        ("es", "Fiji enviará sus mapas el 12 de mayo de 2047 a más tardar.", "2047-05-12"),
        ("es", "El taller se celebró el 12 de mayo de 2047.", ""),
        ("ru", "Фиджи поручено представить карты не позднее 12 мая 2047 года.", "2047-05-12"),
        ("ru", "Фиджи поручено представить карты до конца 2047 года.", "2047"),
        ("ru", "Семинар состоялся 12 мая 2047 года.", ""),
        ("zh", "会议请斐济在2047年5月12日之前提交地图。", "2047-05-12"),
        ("zh", "会议请斐济于2047年底前提交地图。", "2047"),
        ("zh", "讲习班于2047年5月12日举行。", ""),
        ("ar", "وطُلب إلى فيجي تقديم خرائطها في موعد أقصاه 12 مايو 2047.", "2047-05-12"),
        ("ar", "وطُلب إلى فيجي تقديم خرائطها قبل نهاية عام 2047.", "2047"),
        ("ar", "وعُقدت حلقة العمل في 12 مايو 2047.", ""),
    ],
)
def test_what_is_due_by_a_date(code: str, sentence: str, due: str) -> None:
    assert deadline(sentence, code) == due

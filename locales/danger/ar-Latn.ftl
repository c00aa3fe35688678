## What is said when danger is heard in Arabic written in Latin letters, as people text it.
act-go-on = Kemmel
danger-numbers =
    Hado nmari fabor, lil w nhar.
    Ila ma t9derch tehder, sifet SMS l 114. Boulis: 17. Ay khatar: 112.
    Se7a: 15. L3afia: 18. Derri f khatar: 119. L3onf, bach tehder: 3919. Afkar dyal lintihar: 3114.
    Ta 7aja ma katmchi bla l9boul dyalek.
    Ila chi wa7ed kaychouf tilifounek, mse7 had lmo7adatha.
danger-perhaps =
    Hado nmari fabor, ila htajtihom.
    Wach nta f khatar? 3eyet l 17 (boulis) wla 112. Ila ma t9derch tehder, sifet SMS l 114.
    Se7a: 15. L3afia: 18. Derri f khatar: 119. L3onf, bach tehder: 3919. Afkar ka7la: 3114.
    Ila chi wa7ed kaychouf tilifounek, mse7 had lmo7adatha.

## What is said when danger is heard in Turkish. The other texts are in `locales/`, once the language is whole.
act-go-on = Devam et
danger-numbers =
    İşte gece gündüz ücretsiz numaralar.
    Konuşamıyorsanız 114'e SMS yazın. Polis: 17. Her acil durum: 112.
    Sağlık: 15. Yangın: 18. Tehlikedeki çocuk: 119. Şiddet hakkında konuşmak için: 3919. İntihar düşüncesi: 3114.
    İzniniz olmadan hiçbir şey iletilmez.
    Telefonunuza biri bakıyorsa bu konuşmayı silin.
danger-perhaps =
    Gerekirse diye, işte ücretsiz numaralar.
    Tehlikede misiniz? 17'yi (polis) ya da 112'yi arayın. Konuşamıyorsanız 114'e SMS yazın.
    Sağlık: 15. Yangın: 18. Tehlikedeki çocuk: 119. Şiddet hakkında konuşmak için: 3919. Karanlık düşünceler: 3114.
    Telefonunuza biri bakıyorsa bu konuşmayı silin.

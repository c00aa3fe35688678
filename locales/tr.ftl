# Porte-voix: what residents read, in Turkish. French (fr.ftl) is the source: a new text begins there.
# Short sentences, everyday words, "siz". No ending is glued to what is filled in. A line that begins with # is never shown.
# Awaiting a native reader: docs/translations.md.
# After .recap: the name of the line in the recap. After .hint: help under the question.

## Buttons
act-accept = Kabul et
act-add = Bir şey ekle
act-previous = Önceki
act-back = ↩ Geri
act-case-consents = İzinlerim
act-check-transcript = Sesli mesajı kontrol et
act-consents = İzinlerimi değiştir
act-edit = Değiştir: { $what }
act-erase = Her şeyi sil
act-erase-all = Evet, her şeyi sil
act-export = Kopyasını al
act-files = Dosyaları gör
act-go-on = Devam et
act-follow = Takip et
act-help = Yardım
act-keep = Silmeden bırak
act-language = 🌐 Dil
act-not-the-same = Aynı şey değil
act-my-cases = Başvurularım
act-my-data = Verilerim
act-next = Sonraki
act-read-news = { $reference } oku
act-not-solved = Çözülmedi
act-recover = Bir başvuru bul
act-reply = Cevap ver
act-report = Anlat
act-secret = Gizli kelime seç
act-see = Gör
act-share = Paylaş
act-share-position = 📍 Konumumu gönder
act-choose = Seç
act-solved = Çözüldü
act-withdraw = Geri çek
act-withdraw-case = Geri çek: { $reference }
act-unfollow = Takibi bırak
choice-coordination = Ulusal koordinasyon
choice-elsewhere = Başka yerde
choice-elsewhere-or-unsure = Başka yer ya da bilmiyorum
choice-more = Diğerlerini gör
choice-no = Hayır
choice-old-enough = Bitti (15 ve üstü)
choice-over = Bitti
choice-send = Evet, gönder
choice-skip = Soruyu geç
choice-too-young = Bitti (15 yaş altı)
choice-yes = Evet
# Words accepted when people write instead of pressing, separated by commas.
accepted-no = hayır, hayr, yok, olmaz, istemem, istemiyorum, kabul etmiyorum
accepted-over = bitti, bitirdim, bu kadar, hepsi bu, hepsi bu kadar, söyleyeceklerim bu kadar
accepted-send = evet, evt, ewet, tamam, tmm, olur, gönder, gönderin, yolla, yollayın, kabul, kabul ediyorum
accepted-skip = geç, geçelim, soruyu geç, atla, yok, hayır, hiçbir şey, hiç bir şey, bilmiyorum, bilmem, bilmiyom
accepted-yes = evet, evt, ewet, tamam, tmm, olur, tabi, tabii, kabul, kabul ediyorum
# What people write when asked whether it is solved, beside yes and no.
accepted-solved = çözüldü, düzeldi, halloldu
accepted-not-solved = çözülmedi, düzelmedi, henüz değil, hâlâ aynı, hâlâ düzelmedi
accepted-elsewhere = başka yerde, başka yer, başka, hiçbiri, hiç biri, ikisi de değil, hayır, yok, bilmiyorum, bilmem, bilmiyom, emin değilim
accepted-elsewhere-or-unsure = başka yerde, başka yer, başka, hiçbiri, hiç biri, hayır, yok, bilmiyorum, bilmem, bilmiyom, emin değilim
accepted-different = farklı, bu farklı, aynı değil, aynı şey değil, başka şey, başka bir şey, hayır, yok, hiçbiri, hiç biri
accepted-numbers = bir / birinci / ilk, iki / ikinci, üç / üçüncü, dört / dördüncü, beş / beşinci, altı / altıncı, yedi / yedinci, sekiz / sekizinci, dokuz / dokuzuncu, on / onuncu
accepted-number-signs = no, numara, seçenek, düğme, tuş
# Words that ask for an answer to be changed, then small words around them, then other names of the lines of the summary.
# Each name also stands with the endings it takes before "değiştir".
accepted-change = değiştir, değiştirin, değiştirmek, değiştireyim, değiştirelim, değiştirir, değiştirebilir, düzelt, düzeltin, düzeltmek, düzelteyim, düzeltelim, düzeltir, düzeltebilir, düzeltme
accepted-change-small = bir, bu, şu, ben, benim, sizin, istiyorum, isterim, istiyom, lütfen, mi, mı, misiniz, mısınız, miyim, mıyım, tamam, evet, hayır, ve, için, daha, yine, tekrar, teşekkürler
accepted-stop-small = lütfen, lutfen, teşekkürler, teşekkür ederim, sağolun, sağ olun, merhaba, hemen
# A whole message that asks to see one's requests (small words and greetings left out).
accepted-wish-cases = takip, başvuru, başvurum, başvurularım, dosyam, dosyalarım, talebim, başvurum ne durumda, başvurularım ne durumda, dosyam ne durumda, talebim ne durumda, başvurum ne oldu, dosyam ne oldu, talebim ne oldu, haber var mı, yeni haber var mı, gelişme var mı, yeni gelişme var mı, başvurumu takip, başvurumu takip etmek, dosyamı takip etmek, başvurularımı görmek, dosyamı görmek
# A whole message about what we hold: see, erase, withdraw. It opens the screen, where buttons do it.
accepted-wish-data = verilerim, bilgilerim, hesabım, verilerimi sil, verilerimi silin, verilerimi silmek, bilgilerimi sil, bilgilerimi silin, bilgilerimi silmek, hesabımı sil, hesabımı silin, hesabımı silmek, her şeyi sil, her şeyi silin, her şeyi silmek, hepsini sil, hepsini silin, mesajlarımı sil, mesajlarımı silin, başvurumu sil, başvurumu silin, başvurumu silmek, başvurumu geri çek, başvurumu geri çekin, başvurumu geri çekmek, başvurumu geri almak, başvurumu iptal et, başvurumu iptal etmek, talebimi geri çekmek, dosyamı silin, beni unutun
accepted-line-story = mesaj, mesajı, mesajım, mesajımı, yazı, yazıyı, yazım, yazımı, metin, metni, sözlerim, sözlerimi, yazdığım, yazdığımı, yazdıklarım, yazdıklarımı, dediğim, dediğimi, dediklerim, dediklerimi, söylediklerim, söylediklerimi, anlattığım, anlattığımı, anlattıklarım, anlattıklarımı
accepted-line-place = yer, yeri, yerini, adres, adresi, adresim, adresimi, şehir, şehri, belediye, belediyeyi, mahalle, mahalleyi, mahallemi, semt, semti, posta kodu, posta kodunu, konum, konumu, konumumu
accepted-line-which-place = yer, yeri, yerini, adres, adresi, adresim, adresimi, şehir, şehri, belediye, belediyeyi, mahalle, mahalleyi, mahallemi, semt, semti, posta kodu, posta kodunu, konum, konumu, konumumu
accepted-line-which-place-again = yer, yeri, yerini, adres, adresi, adresim, adresimi, şehir, şehri, belediye, belediyeyi, mahalle, mahalleyi, mahallemi, semt, semti, posta kodu, posta kodunu, konum, konumu, konumumu
accepted-line-which-quarter = mahalle, mahalleyi, mahallemi, semt, semti
accepted-line-theme = konu, konuyu, konusu, konusunu, kategori, kategoriyi
accepted-line-subtheme = ayrıntı, ayrıntıyı, detay, detayı, alt konu, alt konuyu
accepted-line-nature = tür, türü, türünü, sorun, sorunu, ihtiyaç, ihtiyacı, fikir, fikri
accepted-line-speaking-for = kim için, kimin için, kişi, kişiyi
accepted-line-neighbours-said-it = komşu, komşular, komşuları
accepted-line-one-case-each = konular, konuları, başvurular, başvuruları
accepted-line-may-we-say-it-is-urgent = acil, aciliyet, aciliyeti
accepted-place-words = sokak, sokağı, sokağında, cadde, caddesi, caddesinde, mahalle, mahallesi, mahallesinde, sitesi, sitesinde, blok, oturuyorum, oturuyoruz, yanında, yakınında, arkasında, karşısında
language-name = Türkçe

## Words and commands understood at any time
aside-back-words = geri, geri dön, geri git, önceki
aside-cancel-words = iptal, iptal et, iptal edin, vazgeç, vazgeçtim
aside-help-words = yardım, menü, nasıl çalışır, nasıl çalışıyor
aside-language-words = dil, dili değiştir, dil değiştir, başka dil, dili değiştirmek istiyorum, dil değiştirmek istiyorum
aside-stop-words = durdur, durdurun, artık yazmayın, artık mesaj istemiyorum, abonelikten çık, yazmayın, bana yazmayın, bana yazma, bana artık yazmayın, artık bana yazmayın, bana artık yazma, artık bana yazma, bana yazmayı bırakın, bana yazmayı bırak, yazmayı bırakın, yazmayı bırak, mesaj atmayın, bana mesaj atmayın, artık mesaj atmayın, bana artık mesaj atmayın, artık bana mesaj atmayın, artık bana mesaj göndermeyin, mesaj göndermeyin, bana mesaj göndermeyin, artık mesaj göndermeyin, bana artık mesaj göndermeyin, mesaj istemiyorum, başka mesaj istemiyorum
command-back = geri
    .about = Bir adım geri dön
command-cancel = iptal
    .about = Hiçbir şey göndermeden bırak
command-cases = basvurular, basvurularim
    .about = Başvurularımın durumunu gör
command-help = yardim
    .about = Nasıl çalışır
command-language = dil
    .about = Dili değiştir
command-my-data = verilerim
    .about = Verilerimi gör, al ya da sil
command-recover = bul
    .about = Bir başvuruyu gizli kelimeyle bul
command-report = anlat, bildir
    .about = Bir sorun, ihtiyaç ya da fikir anlat
command-stop = durdur
    .about = Artık hiçbir mesaj alma

## Welcome and asides (residents)
welcome =
    Merhaba! Burada mahallenizdeki bir sorunu, bir eksiği ya da fikrinizi anlatabilirsiniz.

    Mahallenizin derneği (association) size cevap verir. Yazın, konuşun ya da “Anlat” düğmesine basın.
welcome-heard =
    Teşekkürler, mesajınız geldi. Mahallenizin derneği onu okuyacak ve size burada cevap verecek. Adınız ve numaranız asla verilmez.
# Words that only say hello, separated by commas: the person has told nothing yet.
greeting-words = merhaba, mrb, mrhb, slm, selam, selamlar, günaydın, iyi günler, iyi akşamlar, iyi geceler, nasılsınız, nasılsın, teşekkürler, teşekkür ederim, sağolun, sağ olun, kolay gelsin, abi, abla, hocam, herkese, size
# Words that only say that an answer was read, separated by commas: there is nothing to pass on.
accepted-thanks = tamam, tamamdır, peki, oldu, anladım, anlaşıldı, harika, süper, çok iyi, ok
draft-lapsed = Birkaç gün önceki mesajınız bitmemişti. Onu saklamadım: iki gün sonra siliyorum. İstediğiniz zaman yeniden başlayabiliriz.
first-words-lost = İlk sözleriniz artık bende yok: 15 yaşında ya da daha büyük olup olmadığınızı bilmeden onları hiçbir yere yazmıyorum. Bana yeniden söyler misiniz?
noted-place = Yeri not ettim.
edited-sent = Not ettim: düzeltmeniz { $reference } numaralı başvurunuza eklendi.
edited-unknown = Eski bir mesajı değiştirdiniz. Onu burada artık değiştiremiyorum. Düzeltmeyi yeni bir mesajla yazın.
residents-help =
    Soruya kendi sözlerinizle ya da bir düğmeyle cevap verin.

    “numara 2”: 2 numaralı düğmeyi seçmek. “geri”: önceki soru. “yeri değiştir”: başka cevap vermek. “iptal”: her şeyi bırakmak. “dil”: dili değiştirmek. “durdur”: artık mesaj almamak.

    /basvurular başvurularınızı gösterir. /verilerim ne sakladığımızı gösterir: her şeyi silebilirsiniz. Tehlike varsa 112'yi arayın.
nothing-open = Şu anda açık bir soru yok.
old-button = Bu düğme eski. Şunları yapabilirsiniz.
unknown-command = Bu komutu bilmiyorum. Neler yapabildiğimi görmek için “yardım” yazın.
aside-cancelled = İptal edildi. Hiçbir şey gönderilmedi.
aside-stopped = Tamam: artık hiçbir mesaj almayacaksınız. Yeniden başlamak için bize bir kelime yazın.
talk-words = “geri”: önceki soru. “yardım”: yardım. “iptal”: her şeyi bırakmak. “değiştir place”: “place” adımına yeniden cevap vermek.
progress-step = Adım { $step } / { $total }
progress-about = Yaklaşık { $left } adım kaldı
progress-last = Göndermeden önceki son adım
resumed = Devam ediyoruz.
resumed-news = Devam ediyoruz. Yeni bir haber var: { $references }.
language-chosen = Artık sizinle Türkçe konuşuyorum.
language-offer = { $language ->
    [fr] Fransızca devam edelim mi?
    [en] İngilizce devam edelim mi?
    [ar] Arapça devam edelim mi?
    [tr] Türkçe devam edelim mi?
    [pt] Portekizce devam edelim mi?
    [es] İspanyolca devam edelim mi?
   *[other] Dili değiştirelim mi?
}
language-kept = Tamam, Türkçe devam ediyoruz.
danger-numbers =
    İşte gece gündüz ücretsiz numaralar.
    Konuşamıyorsanız 114'e SMS yazın. Polis: 17. Bütün acil durumlar: 112.
    Sağlık: 15. Yangın: 18. Tehlikedeki çocuk: 119. Şiddet hakkında konuşmak için: 3919. İntihar düşüncesi: 3114.
    İzniniz olmadan hiçbir şey iletilmez.
    Telefonunuza biri bakıyorsa bu konuşmayı silin.
danger-perhaps =
    Gerekirse diye birkaç ücretsiz numara.
    Tehlikede misiniz? 17'yi (polis) ya da 112'yi arayın. Konuşamıyorsanız 114'e SMS yazın.
    Sağlık: 15. Yangın: 18. Tehlikedeki çocuk: 119. Şiddet hakkında konuşmak için: 3919. Karanlık düşünceler: 3114.
    Telefonunuza biri bakıyorsa bu konuşmayı silin.
flood-wait =
    Bir anda çok mesaj gönderiyorsunuz. Lütfen { $minutes ->
        [one] bir dakika
       *[other] { $minutes } dakika
    } bekleyin, sonra devam edin: kaldığınız yerden süreriz.

    O zamana kadar gönderdikleriniz saklanmaz. Tehlike varsa 112'yi arayın.
unfetched-too-large = Bu dosya çok büyük (20 MB'den fazla). Daha küçük bir dosya gönderin ya da kendi sözlerinizle anlatın.
unfetched-unavailable = Bu dosyayı alamadım. Bir daha gönderebilir misiniz?
unfetched-unsupported = Bu tür mesajları okuyamıyorum. Yazın, sesli mesaj ya da fotoğraf gönderin.
unfetched-reaction = Tepkinizi gördüm, ama o soruya cevap değil. Yazın ya da bir düğmeye basın.
unfetched-deleted = Bir mesajı sildiniz, ama onu daha önce okumuş olabilirim. Gönderdiklerinizi görmek ya da silmek için /verilerim yazın.
unfetched-too-many = Bir anda çok dosya gönderiyorsunuz. İlk 20 dosyayı sakladım. Gerekliyse ötekileri ayrıca gönderin.
unfetched-unsupported-file = Bu tür dosyaları almıyorum, onu saklamadım. Fotoğraf, sesli mesaj, PDF ya da Word belgesi gönderin.
unfetched-unreadable = Bu dosyayı açamıyorum, onu saklamadım. Göstermek istediğiniz şeyin fotoğrafını gönderin ya da kendi sözlerinizle anlatın.
unfetched-heic = Bu fotoğraf biçimini (HEIC) okuyamıyorum. Onu dosya olarak değil, fotoğraf olarak gönderin. Ya da ekran görüntüsü alın.
unfetched-locked = Bu belgenin şifresi var. Onu açamıyorum. Şifresiz ya da fotoğraf olarak gönderin.
unfetched-macros = Bu belgenin içinde küçük bir program (makro) var. Tedbir olarak onu saklamadım. PDF ya da fotoğraf olarak gönderin.

## Replies that do not fit
error-edit-unknown = Bu mesaj burada artık değiştirilemez. Düzeltmeyi yeni bir mesajla yazın.
error-not-a-choice = Anlamadım. Bir düğmeye dokunun ya da numarasını yazın.
error-what-to-change = Tamam, hiçbir şey gönderilmedi. Neyi değiştirmek istiyorsunuz? Bir düğmeye dokunun ya da satırın adını ve “değiştir” yazın.
error-names-somebody = Bu sözlerden bir kişi tanınabilir. Kişi adı, numara ve adres olmadan yazın.
error-not-that-many-digits = En az { $least }, en çok { $most } rakam gerekiyor.
error-one-word-wanted = Bana tek bir kelime lazım, en az { $least } harfli.
error-old-button = Bu soru geçti. Şimdi buradayız.
error-added-to-story = Bunu mesajınıza ekliyorum.
error-already-sent = Bu zaten gönderildi.
error-position-by-hand = Konum için düğmeye ya da uygulamanızdaki ataca 📎 basın. Ya da şehrinizi veya bir posta kodu yazın.
error-place-wanted = Neresi olduğunu söyleyin: bir posta kodu, bir şehir ya da bir mahalle.
error-story-open = Mesajınız duruyor. Devam edebilirsiniz, sonra “Bitti”ye dokunun. Sonunu çıkarmak için bir daha “Geri”ye dokunun.
error-story-shorter = Son gönderdiğinizi çıkardım. Geri kalanı duruyor: devam edebilir ya da “Bitti”ye dokunabilirsiniz.
error-too-long = Bu çok uzun: en çok { $most } harf. Yalnızca en önemlisini yazın.
error-too-many-files = Zaten { $most } dosya gönderdiniz, en çok bu kadar olur. “Bitti”ye dokunun.
error-age-before-files = Önce 15 yaşında ya da daha büyük olup olmadığınızı söyleyin. Sonra bu dosyayı yeniden gönderin.
error-too-short = Biraz daha anlatabilir misiniz?
error-unknown-field = { $field } doldurulamaz. Şunları yazabilirsiniz: { $fields }. Süslü parantez içinde başka bir şey olmaz.
error-word-added = “{ $word }” bu sözlerde yok ya da bu yerde değil. Yalnızca kelime çıkarabilirsiniz.
error-words-wanted = Burada yazı gerekiyor. Cevabınızı yazın.
error-nothing-to-finish = Bitirilecek bir şey yok.
story-goes-on = Not ettim. Devam edebilirsiniz. Sözünüz bitince “Bitti”ye dokunun.
story-kept = Mesajınız duruyor. Devam edebilirsiniz. Sözünüz bitince “Bitti”ye dokunun.
story-number = “{ $number }” mesajınıza eklendi. { $number } numaralı düğmeyi seçmek için “numara { $number }” yazın.
right-words-wanted = Tamam. Söylediğinizi kendi sözlerinizle yazın.
recap-line = • { $about }:
recap-files = { $count ->
    [one] ({ $count } dosya)
   *[other] ({ $count } dosya)
}

## Telling a problem, a need, an idea
report-concern-fifteen-or-older = 15 yaşında ya da daha büyük müsünüz?
report-concern-story =
    Biz Porte-voix: mahalle dernekleri. Anlattıklarınızı mahallenizin derneği okur. Size burada cevap verir. Adınız ve numaranız asla verilmez. Mesajlaşma uygulaması ise mesajları görür.

    Bana ne olduğunu, neye ihtiyacınız olduğunu ya da fikrinizi anlatın.
    .hint = Yazın, sesli mesaj ya da fotoğraf gönderin; isterseniz birkaç parça hâlinde. Soyadı yazmayın.
    .recap = Mesajınız
report-concern-may-we-say-it-is-urgent = Sözleriniz bir tehlikeden söz ediyor. Bunun acil olduğunu dernek bilsin mi?
    .recap = Acil
report-concern-doctor-now = Sözleriniz sağlıktan söz ediyor. Birine şimdi doktor lazım mı?
    .recap = Hemen doktor
report-concern-call-a-doctor = 15'i arayın: ücretsiz, gece gündüz. Konuşamıyorsanız 114'e SMS yazın. Sözlerinizi burada saklıyorum.
report-concern-no-numbers = CAF ya da Sécu için: CAF numaranızı (allocataire) ya da sosyal güvenlik numaranızı göndermeyin. Burada kimsenin ona ihtiyacı yok.
report-concern-number-seen = Mesajınızda bir CAF ya da sosyal güvenlik numarası gördüm. Burada kimsenin ona ihtiyacı yok: dernekten çıkan her şeyde gizlenir.
add-to-case-number-seen = Mesajınızda bir CAF ya da sosyal güvenlik numarası gördüm. Burada kimsenin ona ihtiyacı yok: dernekten çıkan her şeyde gizlenir.
report-concern-may-we-say-a-doctor-is-needed = Bunun acil olduğunu dernek bilsin mi?
    .recap = Acil
report-concern-place = Nerede?
    .hint = Bir posta kodu, bir şehir ya da mahallenin adı.
    .recap = Yer
report-concern-which-place = Hangisi?
    .recap = Yer
report-concern-place-again = Bulamadım. Posta kodunu ya da şehri ve mahalleyi yazmayı deneyin.
    .hint = Ben bulamazsam bir görevli sizin için arar.
report-concern-which-place-again = Hangisi?
    .recap = Yer
report-concern-which-quarter = Hangi mahallede?
    .recap = Mahalle
report-concern-one-case-each = Birkaç konudan söz ediyorsunuz. Her biri için ayrı bir başvuru ister misiniz? O zaman her konu, bir şey yapabilecek olana gider.
    .recap = Her konuya bir başvuru
several-no = Hayır, tek başvuru
several-yes = Evet, her konuya bir
report-concern-theme = En çok hangi konuda?
    .recap = Konu
report-concern-subtheme = Tam olarak hangisi?
    .recap = Ayrıntı
report-concern-nature = Bu daha çok…
    .recap = Türü
report-concern-speaking-for = Kimin için konuşuyorsunuz?
    .recap = Kimin için
speaker-myself = Kendim, ailem
speaker-relative = Bir yakınım
speaker-neighbour = Bir komşum
speaker-several = Birkaç mahalleli
neighbours-said-it = Komşularınız buna benzer bir şey söyledi. Aynı şey mi?
    .hint = Evet ise sesinizi onlarınkine eklerim: dernek sözlerinizi okur ve herkese cevap verir. Hayır ise başvurunuz ayrı gider. Hiçbir şey kaybolmaz.
    .recap = Komşular gibi
neighbours-pick = Sesimi ekliyorum: { $about }
neighbours-different = Bu farklı
neighbours-line = • { $about } · { $place }: en az { $people } kişi söylüyor.
neighbours-line-few = • { $about } · { $place }: bazı komşular söylüyor.
neighbours-line-joined = • { $about } · { $place }: bunu zaten komşularla birlikte söylüyorsunuz.
neighbours-gone = Komşularınızın başvurusu az önce kapandı. Sizinki ayrı gidiyor.
voice-added = Eklendi ✅ Sözleriniz komşularınızınkilerin yanında ({ $reference }). Sesiniz bir kez sayılır.
voice-split = { $joined } tam aynı şey değildi. Sözleriniz artık size ait bir başvuru: { $reference }. Yeniden bir şey yapmanıza gerek yok.
voice-split-own = Tamam. Sözleriniz artık size ait bir başvuru: { $reference }. Artık { $joined } numaralı başvuruyu takip etmiyorsunuz.
voice-left = Tamam. Artık { $reference } numaralı başvuruda değilsiniz. Bana sizin orada ne olduğunu anlatın.
voice-goes-on = İlk konuşan kişi artık burada değil. { $reference } sizinle sürüyor. Yeni numarası: { $into }.
voice-goes-on-yours = İlk konuşan kişi artık burada değil. { $joined } sizin sözlerinizle sürüyor. Artık numaranız: { $reference }.
leave-voice-review = Aynı şey değil mi? O zaman sözleriniz size ait bir başvuru olur. Kendi numarasını alır.
report-concern-review = Derneğe bunu göndereceğim. Kabul ediyor musunuz?
may-we-quote-you = İki küçük soru daha. Ulusal özette sözlerinizi, adınız olmadan, aynen yazabilir miyiz?
may-we-ask-you-later = Size daha sonra sorunun çözülüp çözülmediğini sorabilir miyiz?
consents-noted = Not ettim. Teşekkürler!
give-detail-who-was-told = Bunu şimdiye kadar kime söylediniz?
    .hint = Derneğin nereden başlayacağını bilmesine yardım eder.
give-detail-how-was-it-asked = Nasıl istediniz?
detail-landlord = Ev sahibine
detail-town-hall = Belediyeye
detail-both = İkisine de
detail-nobody = Hiç kimseye
detail-letter = Mektupla
detail-online = İnternetten
detail-aloud = Sözlü olarak
detail-not-yet = Henüz değil
detail-skip = Soruyu geç
detail-noted = Not edildi. Dernek bunu görecek.
detail-passed = Peki. Dernek sorularını size burada sorar.
choose-secret-word = Gizli bir kelime seçin, en az 4 harfli.
    .hint = Başvurunuzu başka bir telefonda bulmaya yarar. Kimsenin tahmin edemeyeceği bir kelime olsun.
secret-chosen =
    Not ettim. Bu kelimeyi bir daha göstermeyeceğim. Onu bu konuşmadan silin.

    Başka bir telefonda /bul yazın, sonra { $reference } ve kelimenizi yazın.
recover-case-number = Başvurunuzun numarası nedir?
    .hint = PV- ile başlar.
recover-case-word = Peki gizli kelimeniz?
case-recovered = Evet, bu sizsiniz. { $reference } ile ilgili haberler artık buraya gelir. Öteki başvurularınız da “Başvurularım” içinde.
case-moved-away =
    { $reference } numaralı başvurunuz başka bir telefonda bulundu. Haberler artık oraya gelir.

    Bu siz değil misiniz? Bize yazın ya da /verilerim ile her şeyi silin.
recover-case-all-mine = Burada başka başvurular da yapılmış. Onlar da sizin mi?
    .hint = “Evet”: hepsi bir araya gelir, burada ve daha önce yazdığınız yerde. “Hayır”: yalnızca bu başvuruyu okursunuz.
case-shown-here = İşte { $reference } numaralı başvuru. Cevaplar yine eskisi gibi aynı yere gelir.
case-read-elsewhere = Biri { $reference } numaralı başvurunuzu başka bir yerde, gizli kelimenizle okudu. Siz değil miydiniz? Başka bir kelime seçin.
refused-recovery-busy = Şu anda çok fazla deneme var. Bir dakika sonra yeniden deneyin.
refused-recovery = Bu numara ile bu kelime birbirini tutmuyor. Kontrol edin, sonra “Bir başvuru bul” yazın.
refused-recovery-tries = Bugün birkaç kez denediniz. Yarın yeniden deneyin.
come-with-an-adult =
    Bize yazdığın için teşekkürler. 15 yaşından küçüklerin söylediği hiçbir şeyi saklamıyoruz.

    Bunu başkalarıyla birlikte de söyleyebilirsin: semt evinden (centre social) ya da mahallendeki bir dernekten bir atölye iste. Ya da burada annenle, babanla ya da güvendiğin bir yetişkinle yap. Tehlikedeysen 119'u ara: ücretsiz, gece gündüz.
come-with-an-adult-near =
    Bize yazdığın için teşekkürler. 15 yaşından küçüklerin söylediği hiçbir şeyi saklamıyoruz.

    Bunu başkalarıyla birlikte de söyleyebilirsin: { $association } derneğinden ya da semt evinden (centre social) bir atölye iste. Ya da burada annenle, babanla ya da güvendiğin bir yetişkinle yap. Tehlikedeysen 119'u ara: ücretsiz, gece gündüz.
# What was understood of a story, in one line: “I understood: lift, 3 weeks.”
understood = Anladığım: { $about }.
understood-with = { $first }, { $more }
lasting-hour = { $count } saat
lasting-day = { $count } gün
lasting-week = { $count } hafta
lasting-month = { $count } ay
lasting-year = { $count } yıl
thing-bedbugs = tahtakurusu
thing-bins = çöp
thing-bulky = atılmış eşyalar
thing-bus = otobüs
thing-canteen = okul yemekhanesi
thing-cockroach = hamam böceği
thing-doctor = doktor
thing-electric = elektrik
thing-entry-door = giriş kapısı
thing-heating = ısıtma
thing-hot-water = sıcak su
thing-intercom = diyafon
thing-leak = su sızıntısı
thing-lift = asansör
thing-mice = fare
thing-mould = küf
thing-rats = sıçan
thing-rent = kira
thing-service-charges = aidat
thing-street-lamp = sokak ışığı
thing-teacher = öğretmenler
thing-toilet = tuvalet
thing-water-cut = su kesintisi
nature-problem = Bir sorun
nature-need = Bir ihtiyaç
nature-proposal = Bir fikir
theme-log = Konut
theme-pro = Temizlik
theme-ren = İnşaat işleri, çevre
theme-edu = Okul, çocuklar, gençler
theme-emp = İş, meslek eğitimi
theme-pou = Para, yardımlar
theme-san = Sağlık
theme-dro = Belgeler, devlet işleri
theme-dis = Ayrımcılık
theme-tra = Huzur, polis
theme-mob = Ulaşım
theme-vie = Mahalle hayatı
theme-aut = Başka bir şey
theme-any = Bütün konular
theme-more = Bütün konuları gör
subtheme-skip = Soruyu geç
subtheme-damp = Rutubet, soğuk
subtheme-pests = Hamam böceği, fare, tahtakurusu
subtheme-breakdown = Arıza (kalorifer, su, asansör)
subtheme-rent = Kira, aidat
subtheme-move = Ev değiştirmek
subtheme-landlord = Ev sahibi cevap vermiyor
subtheme-waste = Çöp, eski eşya
subtheme-shared-areas = Ortak alanlar
subtheme-green = Yeşil alan, oyun parkı
subtheme-street = Sokak, aydınlatma
subtheme-noise = Gürültü
subtheme-demolition = Yıkım, başka eve taşınma
subtheme-renewal-say = Yenilemeye görüş vermek
subtheme-works = Şantiye
subtheme-heat = Sıcak, enerji
subtheme-planting = Ağaçlar, bahçeler
subtheme-pollution = Kirlilik
subtheme-teachers = Gelmeyen öğretmenler
subtheme-guidance = Okul ve meslek seçimi
subtheme-canteen = Okul yemeği
subtheme-dropout = Okulu bırakmak
subtheme-aesh = Engelli öğrenci
subtheme-youth = Gençler için yerler
subtheme-job = İş bulmak
subtheme-training = Meslek eğitimi, çıraklık
subtheme-childcare = Çocuk bakımı
subtheme-conditions = Çalışma koşulları
subtheme-business = Kendi işini kurmak
subtheme-shops = Dükkânlar
subtheme-food = Yiyecek
subtheme-energy = Enerji faturaları
subtheme-benefits = CAF, RSA yardımları
subtheme-debts = Borçlar
subtheme-pension = Emeklilik
subtheme-doctor = Doktor
subtheme-mental = Ruh sağlığı
subtheme-prevention = Dişler, korunma
subtheme-health-cover = Sağlık sigortası
subtheme-addiction = Bağımlılıklar
subtheme-frailty = Yaşlılık, engellilik
subtheme-residence = Oturum izni (préfecture)
subtheme-counter = Devlet gişeleri
subtheme-online = İnternetten işlemler
subtheme-language = Dil sorunu
subtheme-silence = Cevap gelmiyor
subtheme-hiring = İşe alınma
subtheme-lodging = Konut
subtheme-schooling = Okul
subtheme-racism = Irkçılık
subtheme-gender = Kadınlar ve erkekler
subtheme-image = Mahallenin imajı
subtheme-dealing = Uyuşturucu satışı
subtheme-rodeo = Motor yarışı, hız
subtheme-assault = Saldırılar
subtheme-family = Aile içi şiddet
subtheme-police = Polis
subtheme-mediation = Arabuluculuk
subtheme-service = Otobüs, tramvay, hatlar
subtheme-fares = Fiyatlar
subtheme-access = Erişim, engellilik
subtheme-parking = Park yeri
subtheme-crossing = Tehlikeli geçitler
subtheme-premises = Salon, yer
subtheme-grants = Para desteği (subvention)
subtheme-sport = Spor
subtheme-culture = Kültür
subtheme-council = Mahalle meclisi (conseil citoyen)
subtheme-idea = Mahalle için fikir

## Voice messages
may-they-hear-your-voice = Dernek sesli mesajınızı dinleyebilir mi?
    .hint = “Hayır”: yalnızca sözlerinizi okur, siz kontrol ettikten sonra. Bir insan sesinden tanınabilir.
    .recap = Sesli mesajı dinleme
may-they-hear-your-voice-alone = Dernek sesli mesajınızı dinleyebilir mi?
    .hint = “Hayır”: ne dediğinizi kimse öğrenemez, çünkü yazmak için dinlemek gerekir. Bir insan sesinden tanınabilir.
    .recap = Sesli mesajı dinleme
did-we-hear = Sesli mesajınızdan bunu anladım. Doğru mu?
    .recap = Sesli mesajınız
in-your-words = O zaman bana yazarak anlatın: sesli mesajınızı kimse okuyamaz.
    .recap = Sözleriniz
heard-yes = Evet, doğru
heard-no = Hayır, düzeltiyorum
heard-none = Hiçbir şey yazmayın
transcript-understood = Sesli mesajınızdan ({ $reference }) bunu anladım. Doğru mu?
transcript-written = Ekipten biri sesli mesajınızı ({ $reference }) dinledi ve yazdı. Doğru mu?
transcript-kept = Teşekkürler! Bu sözler { $reference } numaralı başvuruya eklendi.
health-numbers = Sözleriniz sağlıktan söz ediyor. Birine şimdi doktor lazım mı? 15'i arayın: ücretsiz, gece gündüz. Konuşamıyorsanız 114'e SMS yazın.
transcript-struck = Tamam, bu sözler silindi. { $reference } olduğu gibi kalıyor.
transcript-none = Sesli mesajınızı ({ $reference }) anlamadım, ekip de onu dinleyemez. Yazabilir misiniz?
transcript-none-joined = Sesli mesajınızı ({ $reference }) anlamadım, ekip de onu dinleyemez. Sesiniz yine de sayılır.
translated = { $reference } için bu çeviriyi bir makine yaptı. Yanılabilir: asıl sözler derneğinkilerdir.
refused-transcript = Bu sesli mesaj zaten kontrol edildi. Başvurularınız: /basvurular

## Following a request
about-which-said = Bize ne söylemek istersiniz?
about-which-about = Daha önce gönderilmiş bir başvuru için mi, yoksa başka bir şey için mi?
about-which-about-something-new = Başka bir şey
reply-heard = { $reference } için size bir soru soruldu: cevabınızı oraya yazıyorum. Başka bir şeyden söz etmek için “iptal” yazın.
add-to-case-more = Ne eklemek istiyorsunuz?
    .hint = Yazın, sesli mesaj ya da fotoğraf gönderin. Sonra “Bitti”ye dokunun.
add-to-case-may-we-say-it-is-urgent = Sözleriniz bir tehlikeden söz ediyor. Bunun acil olduğunu dernek bilsin mi?
problem-solved-solved = Sorun çözüldü mü?
problem-solved-what-remains = Hâlâ düzelmeyen ne var?
    .hint = Yazın, sesli mesaj ya da fotoğraf gönderin. Ya da “Soruyu geç”e dokunun.
problem-solved-may-we-say-it-is-urgent = Sözleriniz bir tehlikeden söz ediyor. Bunun acil olduğunu dernek bilsin mi?
may-we-pass-it-on = Sözleriniz bir tehlikeden söz ediyor. Dernek bu sözleri okusun mu?
nothing-passed-on = Tamam. Hiçbir şey iletmedim ve hiçbir şey saklamadım.
choose-language-language =
    Quelle langue préférez-vous ?
    Which language do you prefer?
    بأي لغة نتكلم معك؟
    Hangi dil?
    Que língua prefere?
    ¿Qué idioma prefiere?
case-opened =
    Gönderildi ✅ Numaranız: { $reference }

    { $association } bunu okur ve size burada cevap verir. Durumu görmek için: “Başvurularım”.
case-opened-coordination =
    Gönderildi ✅ Numaranız: { $reference }

    Koordinasyon size yardım edebilecek derneği arıyor. Cevap buraya gelir. Durumu görmek için: “Başvurularım”.
case-added = { $reference } numaralı başvurunuza eklendi.
case-taken = { $reference } numaralı başvurunuzla artık { $association } ilgileniyor.
case-taken-coordination = { $reference } numaralı başvurunuzla artık koordinasyon ilgileniyor.
case-answered = { $association } size cevap veriyor ({ $reference }):
case-answered-coordination = Koordinasyon size cevap veriyor ({ $reference }):
case-asked = { $association } size bir soru soruyor ({ $reference }):
sent-voice = 🎧 Bu sesli mesajı dinleyin ({ $reference }).
sent-file = Dosya { $number } / { $count } ({ $reference }).
case-restated = Düzeltme ({ $reference }). Bu mesaj, { $day } tarihli mesajın yerine geçer:
case-asked-coordination = Koordinasyon size bir soru soruyor ({ $reference }):
case-escalated = { $reference } numaralı başvurunuzu henüz kimse alamadı. Artık onunla ulusal koordinasyon ilgileniyor. Yeniden bir şey yapmanıza gerek yok.
case-handed-over = { $reference } numaralı başvurunuzu size daha iyi yardım edebilecek bir ekibe öneriyoruz: { $association }. Yeniden bir şey yapmanıza gerek yok.
case-handed-over-coordination = { $reference } numaralı başvurunuzu ulusal koordinasyona öneriyoruz. Yeniden bir şey yapmanıza gerek yok.
case-declined = { $reference } numaralı başvurunuzu { $association } geri alıyor ve ne yapılabileceğine bakıyor. Yeniden bir şey yapmanıza gerek yok.
case-declined-coordination = { $reference } numaralı başvurunuzu ulusal koordinasyon geri alıyor ve ne yapılabileceğine bakıyor. Yeniden bir şey yapmanıza gerek yok.
case-recalled = Sonuçta { $reference } numaralı başvurunuz { $association } ekibinde kalıyor ve takip ediliyor. Yeniden bir şey yapmanıza gerek yok.
case-recalled-coordination = Sonuçta { $reference } numaralı başvurunuz ulusal koordinasyonda kalıyor ve takip ediliyor. Yeniden bir şey yapmanıza gerek yok.
case-posted = { $reference } numaralı başvurunuz için { $association } bir mektup gönderdi. Tarih: { $day }. Kime: { $to }. İki ay içinde cevap gelmezse sonrasına bakarız. Susmak evet demek değildir.
case-posted-coordination = { $reference } numaralı başvurunuz için ulusal koordinasyon bir mektup gönderdi. Tarih: { $day }. Kime: { $to }. İki ay içinde cevap gelmezse sonrasına bakarız. Susmak evet demek değildir.
case-merged = Başka komşular da { $reference } numaralı başvurunuzla aynı şeyi söylüyor. Hepsini birlikte takip ediyoruz. Cevaplar buraya gelir, numaranız değişmez.
case-split = { $reference } numaralı başvurunuz yeniden tek başına takip ediliyor. Yeniden bir şey yapmanıza gerek yok.
case-merged-state = Benzer bir başvuruyla birlikte takip ediliyor: { $state }.
merged-news = { $reference } numaralı başvuruya benzeyen başvuruda yeni bir gelişme var. Dernek, bunu ilk söyleyen kişiye yazdı.
case-closed-solved = İyi haber: { $reference } numaralı başvurunuz çözüldü. Bu doğru değilse bir mesaj ekleyin.
case-closed-partly = { $reference } numaralı başvurunuz kısmen çözüldü. Dernek size şunu yazıyor:
case-closed-sent-on = { $reference } numaralı başvurunuz karar verenlere gönderildi. Dernek size şunu yazıyor:
case-closed-not-possible = { $reference } numaralı başvurunuz kapandı: bu şimdilik mümkün değil. Dernek size şunu yazıyor:
case-closed-no-reply = { $reference } numaralı başvurunuz kapandı, çünkü cevap alamadık. Yeniden açmak için bir mesaj ekleyin.
follow-up = Bir süre önce { $reference } numaralı başvurunuzu ({ $place }) kapattık. Sorun çözüldü mü?
solved-thanks = Teşekkürler! Bu iyi bir haber.
reopened-thanks = Söylediğiniz için teşekkürler. { $reference } numaralı başvurunuz yeniden açıldı.
my-cases = Başvurularınız:
my-cases-none = Henüz başvurunuz yok.
my-case = { $reference } · { $about } · { $place } · { $day } — { $state }
the-coordination = koordinasyon
state-new = gönderildi, { $association } okuyacak
state-taken = { $association } ilgileniyor
state-waiting = { $association } cevabınızı bekliyor
state-answered = { $association } cevap verdi
state-handed-over = başka bir ekibe önerildi: { $association }
state-escalated = başka bir ekibe geçti: { $association }
state-reopened = yeniden açıldı, { $association } okuyacak
state-closed = kapandı
state-merged = benzer bir başvuruyla birlikte takip ediliyor
state-withdrawn = geri çekildi
history-concern = { $day }, şunu söylediniz:
history-correction = { $day }, şöyle düzelttiniz:
history-addition = { $day }, şunu eklediniz:
history-reply = { $day }, şöyle cevap verdiniz:
history-answer = { $day }, size şöyle cevap verildi:
history-restated = { $day }, size şu düzeltme yazıldı:
history-question = { $day }, size şu soruldu:
history-handed-over = { $day }: başka bir ekibe önerildi.
history-declined = { $day }: öteki ekip yapamıyor. Ne yapılabileceğine bakıyoruz.
history-recalled = { $day }: sonuçta başvurunuz ilk ekipte kalıyor.
history-posted = { $day }: bir mektup gönderildi. Kime:
history-post-answer = { $day }: mektuba cevap geldi.
history-body-closed = { $day }: koordinasyona geçti.
history-closed = { $day }: kapandı.
history-solved = { $day }: çözüldüğünü söylediniz.
history-merged = { $day }: benzer bir başvuruya katıldı.
history-split = { $day }: yeniden tek başına takip ediliyor.
history-retheme = { $day }: ekip konuyu düzeltti. Önce: { $from }. Şimdi: { $to }.
history-withdrawn = { $day }: başvurunuzu geri çektiniz.
history-recovered = { $day }: bu başvuruyu başka bir yerden buldunuz.
history-transcript = { $day }, sesli mesajınızı kontrol ettiniz:
history-transcribed = { $day }, sesli mesajınız, derneğin yazdığı hâliyle:
history-not-solved = { $day }: çözülmediğini söylediniz.
history-consents = { $day }: izinlerinizi değiştirdiniz.
history-translated = Otomatik çeviri:
history-detail = { $day }, bir ayrıntı verdiniz. { $question } { $answer }.
refused-no-case-yet = Henüz başvurunuz yok.
history-voice = { $day }, şunu söylediniz:
refused-no-such-case = Size ait { $reference } numaralı bir başvuru bulamıyorum. Numarayı kontrol edin.
refused-not-yours = { $reference } şu anda sizde değil. Durumunu görmek için listeyi açın.
refused-taken = { $reference } zaten takip ediliyor: bu şimdi mümkün değil.
refused-changed = { $reference } az önce değişti. Durumunu görmek için onu yeniden açın.
refused-new = { $reference } için bu şimdi mümkün değil.
refused-waiting = { $reference } bir cevap bekliyor: bu şimdi mümkün değil.
refused-answered = { $reference } zaten cevap aldı: bu şimdi mümkün değil.
refused-handed-over = { $reference } başka bir ekibe önerildi. Önce o ekip kabul ya da reddeder.
refused-offer-over = { $reference } için yapılan öneri artık cevap beklemiyor: geri alınacak bir şey yok.
refused-escalated = { $reference } koordinasyonda: bu şimdi mümkün değil.
refused-reopened = { $reference } zaten yeniden açıldı.
refused-closed = { $reference } kapandı.
refused-merged = { $reference } benzer bir başvuruyla birlikte takip ediliyor: bu şimdi mümkün değil.
refused-withdrawn = { $reference } numaralı başvuruyu kişi geri çekti.

## My data
my-data =
    { $since } tarihinden beri hakkınızda sakladıklarımız:
    – { $cases ->
        [one] { $cases } başvuru
       *[other] { $cases } başvuru
    }
    – { $words ->
        [one] sizden { $words } mesaj
       *[other] sizden { $words } mesaj
    }
    – { $files ->
        [one] { $files } dosya
       *[other] { $files } dosya
    }
my-data-consents =
    İzinleriniz:
    – sözlerinizin adınız olmadan aynen yazılması: { $cases } başvurudan { $quotable } tanesi
    – size sonra yeniden yazılması: { $cases } başvurudan { $contactable } tanesi
my-data-readers =
    Kim okuyabilir: başvurunuzu takip eden dernek. Hiçbir dernek takip etmiyorsa ulusal koordinasyon.

    Adınız ve numaranız kimseye verilmez.
my-data-kept =
    Ne kadar süre: başvurularınız siz silene kadar kalır.

    Bitmemiş bir başvuru { $hours ->
        [one] { $hours } saat
       *[other] { $hours } saat
    } sonra silinir. Bizim mesajlarımız { $days ->
        [one] { $days } gün
       *[other] { $days } gün
    } sonra silinir.
export-here = { $count ->
    [one] Hakkınızda sakladığımız her şeyin kopyası burada. Onu kimseye vermeyin.
   *[other] Verilerinizin kopyası, parça { $part } / { $count }. Onu kimseye vermeyin.
}
export-several = Tek seferde göndermek için çok fazla. Kopyanız { $count } parça hâlinde geliyor.
refused-export-waits = Kopyanız zaten yolda. Biraz sonra gelir.
erase-confirm =
    Her şey sonsuza kadar silinir: başvurularınız, mesajlarınız, dosyalarınız. Süren başvurularınız durur.

    Mesajlaşma uygulamanız, telefonunuzda zaten olanları saklar. Dernek görevlilerinin uygulamasında daha önce gelmiş mesajlar kalabilir.

    Her şeyi silelim mi?
erased-all =
    Tamam: her şey silindi. Artık kim olduğunuzu bilmiyoruz.

    Bu konuşmayı da silebilirsiniz. Geri dönmek için bize bir kelime yazın.
withdraw-case-why = Bu başvuruyu neden geri çekiyorsunuz?
    .hint = Dernek artık onunla ilgilenmez. Siz onu yine okuyabilirsiniz.
why-no-need = Çözüldü ya da gerek yok
why-mistake = Yanlışlık yaptım
why-not-said = Nedenini söylemeden çek
why-keep = Geri çekme
case-withdrawn = Tamam: { $reference } numaralı başvurunuz geri çekildi. Onu “Başvurularım” ile yine okuyabilirsiniz.
case-kept = { $reference } numaralı başvurunuz sürüyor.
refused-withdraw-closed = { $reference } zaten kapandı. Silmek için: /verilerim
refused-withdraw-withdrawn = { $reference } zaten geri çekildi.
change-consents-about = Hangi başvuru için?
change-consents-about-all = Bütün başvurularım
change-consents-which = Hangi izni değiştirmek istiyorsunuz?
change-consents-may-we-transmit = Dernek başvurunuzu okumaya devam edebilir mi?
    .hint = Hayır derseniz başvurunuz geri çekilir.
change-consents-may-we-quote = Ulusal özette sözlerinizi, adınız olmadan, aynen yazabilir miyiz?
change-consents-may-we-contact = Size daha sonra sorunun çözülüp çözülmediğini sorabilir miyiz?
consent-transmit = Derneğin okuması
consent-quote = Adsız alıntılanmam
consent-contact = Bana sonra yazılması

## Links, posters, requests of several people
poster-welcome =
    Merhaba! Mahallenizin afişinden geliyorsunuz: { $place }.

    Bir sorunu, bir eksiği ya da fikrinizi anlatın. Mahallenin derneği size burada cevap verir.
poster-welcome-theme =
    Merhaba! Mahallenizin afişinden geliyorsunuz: { $place }.

    Afişin konusu: { $theme }. Sizin orada ne olduğunu anlatın. Mahallenin derneği size burada cevap verir.
link-waits = Öteki soru bekliyor. Hemen sonra ona döneriz.
poster-title =
    Bir sorun mu? Bir fikir mi?
    Bize söyleyin.
poster-step-open = Telefonunuzun kamerasını açın.
poster-step-aim = Bir kareye tutun, sonra bağlantıya dokunun.
poster-step-speak = Yazın ya da konuşun, kendi sözlerinizle.
poster-answer = { $name } size cevap verir.
poster-free = Ücretsizdir. Adınız sorulmaz.
poster-whatsapp = WhatsApp ile
poster-telegram = Telegram ile
poster-web = Uygulama olmadan
poster-square = Fotoğrafı çekilecek kare: { $link }
link-hello = Merhaba
share-case-show-my-words = Bağlantıyı açanlar sözlerinizi görsün mü?
    .hint = Hayır derseniz yalnızca konuyu ve yeri görürler. Adınız asla gösterilmez. Fikrinizi değiştirebilirsiniz: yeniden paylaşın.
share-how = İşte komşularınıza gönderebileceğiniz bir mesaj. Kim olduğunuzu söylemez.
share-text =
    { $place }: { $about }.

    Mahalleden bir kişi bunu derneğe söyledi. Sizde de böyle mi? Sesinizi ekleyin:
share-telegram = Telegram ile: { $link }
share-whatsapp = WhatsApp ile: { $link }
share-web = Uygulama olmadan: { $link }
refused-no-link = Burada paylaşmak mümkün değil.
join-about =
    Merhaba! Bir kişi derneğine şunu anlattı.

    { $theme }, { $place }.
join-about-words =
    Merhaba! Bir kişi derneğine şunu anlattı.

    { $theme }, { $place }. Şöyle dedi:
join-own = Bu, { $reference } numaralı kendi başvurunuz. Bu bağlantıyı komşularınıza gönderin.
join-already = { $reference } numaralı başvuruya zaten katıldınız. Sesiniz bir kez sayılır.
join-withdrawn = Kişi bu başvuruyu geri çekti ({ $place }). Sizin için hâlâ bir sorun mu? Kendiniz söyleyin.
join-closed-solved = Bu başvuru kapandı: çözüldü ({ $place }). Sizde çözülmedi mi? Kendiniz söyleyin.
join-closed-partly = Bu başvuru kapandı: kısmen çözüldü ({ $place }). Kalan bir şey var mı? Kendiniz söyleyin.
join-closed-sent-on = Bu başvuru kapandı: artık karar verenlerde ({ $place }). Siz de kendiniz konuşabilirsiniz.
join-closed-not-possible = Bu başvuru kapandı: bu şimdilik mümkün değil ({ $place }). Siz de kendiniz konuşabilirsiniz.
join-closed-no-reply = Bu başvuru kapandı, çünkü haber gelmedi ({ $place }). Sizde de böyle mi? Kendiniz söyleyin.
join-voice-same-for-you = Sizde de böyle mi?
    .hint = Evet ise sesiniz eklenir. Dernek onu sayar ve size burada haber verir. Adınız ve numaranız asla verilmez.
    .recap = Bende de böyle
join-voice-fifteen-or-older = 15 yaşında ya da daha büyük müsünüz?
join-voice-own-words = İsterseniz anlatın.
    .hint = Yazın, sesli mesaj ya da fotoğraf gönderin. Bunları yalnızca dernek okur. Ya da “Soruyu geç”e dokunun.
    .recap = Sözleriniz
join-voice-review = Derneğe bunu göndereceğim. Tamam mı?
joined-voice = Tamam ✅ Sesiniz { $reference } için sayılıyor. { $association } size burada haber verecek.
joined-voice-coordination = Tamam ✅ Sesiniz { $reference } için sayılıyor. Koordinasyon size burada haber verecek.
join-declined = Tamam, hiçbir şey saklamadım. Başka bir şeyden söz etmek ister misiniz?
case-weight = En az { $neighbours } komşunuz bunu sizinle birlikte söylüyor.
case-weight-few = Komşular bunu sizinle birlikte söylüyor.
voice-weight = Bunu en az { $people } kişi söylüyorsunuz.
voice-weight-few = Bunu birkaç kişi söylüyorsunuz.
my-voices = Katıldıklarınız:
voice-state-waiting = { $association } kişiye bir soru sordu
voice-taken = Katıldığınız { $reference } numaralı başvuruyla artık { $association } ilgileniyor.
voice-taken-coordination = Katıldığınız { $reference } numaralı başvuruyla artık koordinasyon ilgileniyor.
voice-answered = { $association } hepinize cevap veriyor ({ $reference }):
voice-answered-coordination = Koordinasyon hepinize cevap veriyor ({ $reference }):
voice-restated = Herkes için düzeltme ({ $reference }). Bu mesaj, { $day } tarihli mesajın yerine geçer:
voice-escalated = Katıldığınız { $reference } numaralı başvuruyu henüz kimse alamadı. Artık onunla ulusal koordinasyon ilgileniyor.
voice-handed-over = Katıldığınız { $reference } numaralı başvuru başka bir ekibe önerildi: { $association }. Yeniden bir şey yapmanıza gerek yok.
voice-handed-over-coordination = Katıldığınız { $reference } numaralı başvuru ulusal koordinasyona önerildi. Yeniden bir şey yapmanıza gerek yok.
voice-declined = Katıldığınız { $reference } numaralı başvuruyu { $association } geri alıyor. Yeniden bir şey yapmanıza gerek yok.
voice-declined-coordination = Katıldığınız { $reference } numaralı başvuruyu ulusal koordinasyon geri alıyor. Yeniden bir şey yapmanıza gerek yok.
voice-posted = Katıldığınız { $reference } numaralı başvuru için { $association } bir mektup gönderdi. Tarih: { $day }. Kime: { $to }. İki ay içinde cevap gelmezse sonrasına bakarız.
voice-posted-coordination = Katıldığınız { $reference } numaralı başvuru için ulusal koordinasyon bir mektup gönderdi. Tarih: { $day }. Kime: { $to }. İki ay içinde cevap gelmezse sonrasına bakarız.
voice-merged = Katıldığınız { $reference } numaralı başvuru, aynı şeyi söyleyen { $into } numaralı başvuruyla birlikte takip ediliyor. Haberler buraya gelir.
voice-closed-solved = İyi haber: katıldığınız { $reference } numaralı başvuru çözüldü. Bu doğru değilse kendiniz söyleyin.
voice-closed-partly = Katıldığınız { $reference } numaralı başvuru kısmen çözüldü. Dernek şunu yazıyor:
voice-closed-sent-on = Katıldığınız { $reference } numaralı başvuru karar verenlere gönderildi. Dernek şunu yazıyor:
voice-closed-not-possible = Katıldığınız { $reference } numaralı başvuru kapandı: bu şimdilik mümkün değil. Dernek şunu yazıyor:
voice-closed-no-reply = Katıldığınız { $reference } numaralı başvuru kapandı. Dernek şunu yazıyor:
voice-reopened = Katıldığınız { $reference } numaralı başvuru yeniden açıldı. Sorun çözülmedi.
voice-news = Katıldığınız { $reference } numaralı başvuruda yeni bir gelişme var. Dernek, bunu ilk söyleyen kişiye yazdı.
followed = Tamam, { $reference } ile ilgili haberleri size vereceğim.
unfollowed = Tamam, { $reference } için artık haber yok. Sesiniz yine sayılır.

### The chat page, and the trial page with its three phones.
web-title = Porte-voix: mahallenizin derneğiyle konuşun
web-house = Porte-voix
web-tagline = Derneğiniz sizi okur ve size cevap verir.
web-hello = Evinizin yakınında neyin bozuk olduğunu ya da neyin daha iyi olabileceğini anlatın. Mahallenizin derneği size burada cevap verir.
web-start = Başla
web-start-said = Merhaba
web-log = Mesajlar
web-you = Siz
web-write = Mesajınız
web-send = Gönder
web-sent = Gönderildi
web-waiting = Henüz gitmedi
web-refused = Gitmedi. Başka bir yol deneyin.
web-offline = Şu anda bağlantı yok. Mesajlarınız burada duruyor ve kendiliğinden gidecek.
web-stranger = Bu sayfa çok uzun süredir açık ya da tarayıcınız çerezleri reddediyor. Sayfayı yenileyin.
web-keep-open = Mesajınız gönderilene kadar bu sayfayı açık tutun.
web-no-script = Bu sayfa için JavaScript gerekir. Tarayıcınızda açın ya da sayfayı başka bir telefonda açın.
web-reply-drop = Bu mesaja cevap vermekten vazgeç
web-reply = Cevap olarak
web-listen = Dinle
web-hush = Okumayı durdur
web-photo = Fotoğraf ekle
web-photo-take = Fotoğraf çek
web-photo-choose = Fotoğraf ya da belge seç
web-photo-sent = Fotoğraf
web-document-sent = Belge gönderildi
web-photo-received = Gelen fotoğraf
web-document = Dosyayı kaydet
web-too-large = Çok büyük: en çok 20 MB.
web-voice = Sesli mesaj kaydet
web-voice-cancel = İptal
web-voice-send = Durdur ve gönder
web-voice-sent = Sesli mesaj
web-voice-failed = Mikrofon kullanılamıyor. Tarayıcınızda izin verin ya da mesajınızı yazın.
web-position-share = Konumumu paylaş
web-position-sent = Konumum
web-position-failed = Konumunuz bulunamadı. Onun yerine sokağın ya da mahallenin adını yazın.
web-clear = Bu ekranı boşalt
web-clear-short = Boşalt
web-clear-explained = Mesajlar bu cihazda artık görünmez. Gönderdikleriniz dernekte kalır, cevapları da buraya gelmeye devam eder.
web-clear-yes = Ekranı boşalt
web-clear-no = Kalsın

web-access = Erişilebilirlik: uyumlu değil
web-skip = Yazma alanına git
web-aloud = Cevapları sesli oku
access-title = Erişilebilirlik
access-back = Sohbete dön
access-state = Bu sitenin Fransız erişilebilirlik kurallarına (RGAA) uyduğu henüz ilan edilmedi. Dışarıdan kimse denetlemedi. Yasa bu durumda “uyumlu değil” yazmamızı istiyor.
access-done = Kontrol ettiklerimiz
access-done-keyboard = Her şey fare olmadan, klavyeyle yapılabilir.
access-done-reader = Ekran okuyucu her düğmenin adını bulur ve her cevabı duyurur.
access-done-sight = Yazılar gündüz de gece de rahat seçilir. Dört kat büyütülebilir.
access-done-machine = axe-core adlı bir program bu sayfaları her değişiklikte denetler. Hata bulmuyor.
access-not = Henüz iyi olmayanlar
access-not-people = Bu sayfaları henüz engelli biriyle birlikte denemedik.
access-not-files = Fotoğrafların açıklaması yok. Sesli mesajların her zaman yazısı yok.
access-not-voices = Mesajları dinlemek cihazınızdaki seslere bağlı. Bazı dillerin sesi yok.
access-trouble = Okumakta veya yazmakta zorlanıyor musunuz?
access-trouble-write = Bunu sohbette söyleyin ya da birinden sizin için yazmasını isteyin. Dernek size cevap verir.
access-trouble-rights = Cevabı işinize yaramadı mı? Fransa’daki Hak Savunucusu’na (Défenseur des droits) yazın veya telefon edin. Ücretsizdir:
access-date = 26 Kasım 2026 tarihli bildirim.

## Mesajları dinlemek
aside-listen-words = dinle, dinlemek, sesli oku, bana oku
command-listen = dinle
    .about = Son mesajı dinlemek
act-listen = 🔊 Dinle
act-aloud-on = 🔊 Hepsini dinle
act-aloud-off = 🔇 Dinlemeyi bırak
aloud-soon = Sesli mesaj gönderiyorum.
aloud-on = Tamam. Her mesaj sesli olarak da gelecek.
aloud-off = Tamam. Artık sesli mesaj göndermiyorum.
aloud-not-here = Burada sesli okuyamıyorum.
aloud-nothing = Şu anda okunacak bir şey yok.
aloud-choice = “{ $choice }” için: { $number }.
aloud-link = bir bağlantı
aloud-language = 🔊 { $language }, dinlemek için
aloud-language-chosen = Mesajlarımı bu dilde duyacaksınız. Yazılar Fransızca kalır.

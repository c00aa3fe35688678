# Porte-voix: what residents read, in Arabic. French (fr.ftl) is the source: a new text begins there. Awaiting a native reader: docs/translations.md.
# Plain standard Arabic, near to what people from the Maghreb understand in France. Nobody is spoken to as a man or as a woman: verbal nouns
# and "الرجاء" in place of imperatives. Western digits, as on French phones. A line that begins with # is never shown.
# After .recap: the name of the line in the recap. After .hint: help under the question.

## Buttons
act-accept = قبول
act-add = إضافة شيء
act-previous = السابق
act-back = ↪ رجوع
act-case-consents = موافقاتي
act-check-transcript = مراجعة رسالتي الصوتية
act-consents = تغيير موافقاتي
act-edit = تغيير: { $what }
act-erase = محو كل شيء
act-erase-all = نعم، محو كل شيء
act-export = الحصول على نسخة
act-files = رؤية الملفات
act-go-on = متابعة
act-follow = أريد الأخبار
act-help = مساعدة
act-keep = أحتفظ به
act-language = 🌐 اللغة
act-not-the-same = ليس نفس الشيء
act-my-cases = طلباتي
act-my-data = بياناتي
act-next = التالي
act-read-news = اقرأ { $reference }
act-not-solved = لم يتم الحل
act-recover = العثور على طلب
act-reply = جواب
act-report = أريد الكلام
act-secret = اختيار كلمة سرية
act-see = رؤية
act-share = مشاركة
act-share-position = 📍 إرسال موقعي
act-choose = اختيار
act-solved = تم الحل
act-withdraw = سحب
act-withdraw-case = سحب { $reference }
act-unfollow = لا أريد الأخبار
choice-coordination = التنسيقية الوطنية
choice-elsewhere = مكان آخر
choice-elsewhere-or-unsure = مكان آخر، أو لا أعرف
choice-more = رؤية البقية
choice-no = لا
choice-old-enough = انتهيت، عمري 15 أو أكثر
choice-over = انتهيت
choice-send = نعم، إرسال
choice-skip = تجاوز
choice-too-young = انتهيت، عمري أقل من 15
choice-yes = نعم
# Words accepted when people write instead of pressing, separated by commas: in Arabic script, and as they are texted in Latin letters.
accepted-no = لا, لأ, لالا, لا لا, كلا, لا شكرا, ما بغيتش, غير موافق, غير موافقة, lla, laa, lala, la2, la chokran, la choukran, mabghitch
accepted-over = انتهيت, هذا كل شيء, هذا كل شي, هذا ما كان, خلاص, صافي, كملت, ساليت, انتهى, safi, khlas, khalas, kmelt, kemelt, salit, hada makan
accepted-send = نعم, أرسل, أرسلي, أرسلوا, أرسلها, ابعث, ابعثها, إرسال, صيفط, صيفطها, تمام, موافق, موافقة, واخا, إيه, na3am, iyeh, sifet, sifetha, siftha, b3at, b3atha, wakha, mouafe9
accepted-skip = تجاوز, تخطي, لا, لا شيء, والو, لا أعرف, لا أدري, ما نعرف, ما نعرفش, ما عرفتش, معرفتش, lla, walo, walou, ma3reftch, ma3raftch, ma3rftch, man3ref, ma3labalich
accepted-yes = نعم, نعم نعم, إيه, إي, أيوا, إيوا, أيوه, أجل, طبعا, أكيد, موافق, موافقة, واخا, واه, na3am, n3am, naam, iyeh, iyyeh, ieh, iyh, ayeh, aywa, ewa, wah, wakha, waxa
# What people write when asked whether it is solved, beside yes and no.
accepted-solved = تم الحل, تم حله, محلول, تصلح
accepted-not-solved = لم يحل, لم يتم الحل, ليس بعد, ما زال, لا زال, باقي, mazal, mazel
accepted-elsewhere = مكان آخر, مكان اخر, بلاصة أخرى, بلاصة اخرى, لا, ولا واحد, لا واحد, لا هذا ولا ذاك, غيره, لا أعرف, لا أدري, ما نعرف, ما نعرفش, ما عرفتش, معرفتش, lla, blassa khra, blasa okhra, ma3reftch, ma3raftch, ma3rftch, man3ref, ma3labalich
accepted-elsewhere-or-unsure = مكان آخر, مكان اخر, بلاصة أخرى, بلاصة اخرى, لا, ولا واحد, لا واحد, غيره, لا أعرف, لا أدري, ما نعرف, ما نعرفش, ما عرفتش, معرفتش, lla, blassa khra, blasa okhra, ma3reftch, ma3raftch, ma3rftch, man3ref, ma3labalich
accepted-different = مختلف, مختلفة, لا, ليس نفس الشيء, ليست نفس المشكلة, شيء آخر, حاجة أخرى, ماشي نفس الشيء, ماشي بحال بحال, ماشي كيف كيف, ولا واحد, lla, machi kifkif, machi kif kif, machi bhal bhal, haja khra, 7aja khra
accepted-numbers = واحد / واحدة / الأول / الأولى / wahed / wa7ed / wahd, اثنان / اثنين / إثنان / جوج / زوج / الثاني / الثانية / jouj / zouj, ثلاثة / تلاتة / الثالث / الثالثة / tlata, أربعة / ربعة / الرابع / الرابعة / arba3a / reb3a, خمسة / الخامس / الخامسة / khamsa, ستة / السادس / السادسة / setta, سبعة / السابع / السابعة / seb3a, ثمانية / تمنية / الثامن / الثامنة / tmenya, تسعة / التاسع / التاسعة / tes3oud, عشرة / العاشر / العاشرة / 3echra
accepted-number-signs = رقم, الرقم, زر, الزر, خيار, الخيار, nimero, raqm, ra9m
# Words that ask for an answer to be changed, then small words around them, then other names of the lines of the summary.
accepted-change = تغيير, تغير, غير, غيري, غيروا, نغير, أغير, تعديل, عدل, تصحيح, صحح, صححي, بدل, بدلي, تبديل, نبدل, ghayer, ghayyer, nghayer, nbeddel, nbedel, nbadel, beddel, bedelli, tsahhih, nsahah
accepted-change-small = من, فضلك, عافاك, رجاء, الرجاء, لو, سمحت, سمحتم, أريد, بغيت, حاب, حابة, نحب, أود, أن, ممكن, يمكن, هل, لي, في, هذا, هذه, هاد, شكرا, نعم, لا, و, bghit, nheb, n7eb, 3afak, afak, chokran, choukran, min fadlik, min fadlak
accepted-stop-small = من فضلك, من فضلكم, رجاء, الرجاء, لو سمحت, لو سمحتم, عافاك, عفاك, شكرا, الآن, سلام, السلام عليكم, afak, 3afak, min fadlik, min fadlak, min fadlikoum, chokran, choukran
# A whole message that asks to see one's requests (small words and greetings left out).
accepted-wish-cases = متابعة, تتبع, طلبي, طلباتي, ملفي, ملفاتي, متابعة طلبي, متابعة ملفي, أين طلبي, أين ملفي, أين وصل طلبي, أين وصل ملفي, وين وصل طلبي, وين وصل ملفي, فين وصل طلبي, فين وصل ملفي, فين وصل الدوسي ديالي, ما أخبار طلبي, ما أخبار ملفي, أخبار طلبي, هل من جديد, هل هناك جديد, هل يوجد جديد, كاين جديد, واش كاين جديد, واش كاين شي جديد, kayn jdid, wach kayn jdid, wach kayn chi jdid, fin wsel dossier dyali, win wsel dossier dyali
# A whole message about what we hold: see, erase, withdraw. It opens the screen, where buttons do it.
accepted-wish-data = بياناتي, معلوماتي, حسابي, احذف بياناتي, احذفوا بياناتي, حذف بياناتي, امسح بياناتي, امسحوا بياناتي, مسح بياناتي, محو بياناتي, احذف حسابي, احذفوا حسابي, حذف حسابي, امسح حسابي, مسح حسابي, احذف كل شيء, احذفوا كل شيء, حذف كل شيء, امسح كل شيء, امسحوا كل شيء, مسح كل شيء, امسح كلشي, محو كل شيء, سحب طلبي, اسحب طلبي, اسحبوا طلبي, سحب الطلب, إلغاء طلبي, ألغي طلبي, حذف طلبي, احذف طلبي, msah kolchi, mse7 kolchi, msah koulchi
accepted-line-story = الرسالة, رسالة, رسالتي, النص, الكلام, كلامي, القصة, ما قلت, ما كتبت, rissala, risala, lmessage, klami
accepted-line-place = المكان, مكان, العنوان, عنوان, المدينة, مدينة, البلدية, بلدية, الحي, حي, الرمز البريدي, البلاصة, بلاصة, lblassa, blassa, lmakan, lmdina, l3onwan
accepted-line-which-place = المكان, مكان, العنوان, عنوان, المدينة, مدينة, البلدية, بلدية, الحي, حي, الرمز البريدي, البلاصة, بلاصة, lblassa, blassa, lmakan, lmdina, l3onwan
accepted-line-which-place-again = المكان, مكان, العنوان, عنوان, المدينة, مدينة, البلدية, بلدية, الحي, حي, الرمز البريدي, البلاصة, بلاصة, lblassa, blassa, lmakan, lmdina, l3onwan
accepted-line-which-quarter = الحي, حي, الحومة, حومة, lhouma, houma, l7ouma
accepted-line-theme = الموضوع, موضوع, lmawdou3, mawdou3
accepted-line-subtheme = التفاصيل, تفصيل, التفصيل, tafsil
accepted-line-nature = النوع, نوع, المشكلة, مشكلة, الحاجة, فكرة, الفكرة, nou3, lmouchkil
accepted-line-speaking-for = لمن, باسم من, الشخص, شخص
accepted-line-neighbours-said-it = الجيران, جيران, الصوت, صوت, jiran, ljiran
accepted-line-one-case-each = المواضيع, مواضيع, الطلبات, طلبات
accepted-line-may-we-say-it-is-urgent = مستعجل, عاجل, الاستعجال, mosta3jal
accepted-place-words = شارع, الشارع, زنقة, الزنقة, حي, الحي, عمارة, أسكن, نسكن, ساكن, ساكنة, ساكنين, قرب, بجانب, خلف, وراء, أمام, حدا
language-name = العربية

## Words and commands understood at any time
aside-back-words = رجوع, الرجوع, ارجع, ارجعي, نرجع, rja3, nrja3, rje3, roujou3
aside-cancel-words = إلغاء, الإلغاء, ألغي, نلغي, بطل, نبطل, ilgha2, ilghaa, battel, nbattel
aside-help-words = مساعدة, المساعدة, مساعده, المساعده, قائمة, القائمة, كيف يعمل, كيف يعمل هذا, كيفاش, كيفاش نخدم بيه, mosa3ada, moussa3ada, kifach
aside-language-words = لغة, اللغة, اللغه, تغيير اللغة, غير اللغة, بدل اللغة, تبديل اللغة, نبدل اللغة, لغة أخرى, أريد تغيير اللغة, logha, lougha, el lougha, beddel lougha, nbeddel lougha
aside-stop-words = توقف, توقفي, توقفوا, أوقف, أوقفوا, وقف, قف, إيقاف, ستوب, إلغاء الاشتراك, لا أريد رسائل, 7bess, hbess, we99ef, لا تكتبوا لي, لا تكتب لي, لا تكتبي لي, لا تكتبوا لي بعد الآن, لا تكتب لي بعد الآن, لا تكتبوا إلي, توقفوا عن الكتابة لي, توقف عن الكتابة لي, كفوا عن الكتابة لي, توقفوا عن مراسلتي, توقف عن مراسلتي, لا تراسلوني, لا تراسلني, لا تراسلوني بعد الآن, لا ترسلوا لي رسائل, لا ترسلوا لي شيئا, لا ترسل لي رسائل, لا ترسلوا لي أي رسائل, لا أريد أي رسائل, لا أريد رسائل بعد الآن, ما تكتبوليش, ما تكتبليش, ماتكتبوليش, ما بقيتوش تكتبو لي, ما تصيفطوليش, ma tktboulich, matktboulich, ma tkteblich, ma tsifetoulich
command-back = retour, رجوع
    .about = الرجوع إلى السؤال السابق
command-cancel = annuler, إلغاء
    .about = إلغاء كل شيء بدون إرسال
command-cases = suivi, طلباتي, متابعة
    .about = أين وصلت طلباتي
command-help = aide, مساعدة
    .about = كيف يعمل هذا
command-language = langue, لغة
    .about = تغيير اللغة
command-my-data = mesdonnees, بياناتي
    .about = رؤية بياناتي أو الحصول عليها أو محوها
command-recover = retrouver, استرجاع
    .about = استرجاع طلب بكلمة سرية
command-report = signaler, كلام
    .about = الكلام عن مشكلة أو حاجة أو فكرة
command-stop = stop, توقف
    .about = عدم استقبال أي رسالة

## Welcome and asides (residents)
welcome =
    مرحبا! هنا يمكنك الكلام عن مشاكل حيك، أو عن حاجتك، أو عن فكرتك.

    جمعية حيك تجيبك. يمكنك الكتابة، أو الكلام، أو الضغط على «أريد الكلام».
welcome-heard =
    شكرا، وصلت رسالتك. ستقرؤها جمعية حيك، وتجيبك هنا. لا نعطي اسمك ولا رقمك لأحد أبدا.
# Words that only say hello, separated by commas: the person has told nothing yet.
greeting-words = السلام عليكم ورحمة الله وبركاته, وعليكم السلام, سلام, مرحبا, مرحبتين, أهلا وسهلا, صباح الخير, صباح النور, مساء الخير, مساء النور, شكرا, شكرا جزيلا, كيف الحال, كيف حالكم, لاباس, بأس, واش راكم, راك, راكي, سيدي, سيدتي, يا, salam, salem, slm, assalam, assalamou, asalam, aleykoum, alaykoum, alikoum, 3alikoum, 3alaykoum, 3likom, marhaba, marhba, ahlan, sba7, sbah, lkhir, lkheir, msa, labas, lbs, chokran, choukran, baraka, llahou, fik
# Words that only say that an answer was read, separated by commas: there is nothing to pass on.
accepted-thanks = حسنا, تمام, طيب, ممتاز, مفهوم, جيد جدا, ok, wakha, mezian, mlih, mli7, safi
draft-lapsed = رسالتك منذ بضعة أيام لم تكتمل. لم أحتفظ بها: بعد يومين، أمحو كل شيء. يمكننا البدء من جديد في أي وقت.
first-words-lost = لم تعد كلماتك الأولى عندي: ما دمت لا أعرف هل عمرك 15 سنة أو أكثر، لا أكتبها في أي مكان. هل يمكنك قولها من جديد؟
noted-place = تم تسجيل المكان.
edited-sent = تم التسجيل: أُضيف تصحيحك إلى طلبك { $reference }.
edited-unknown = هذا تغيير لرسالة قديمة، ولا يمكنني تغييرها هنا. الرجاء كتابة التصحيح في رسالة جديدة.
residents-help =
    يمكنك الجواب على السؤال بكلماتك، أو بزر.

    «رقم 2»: اختيار الزر 2. «رجوع»: السؤال السابق. «تغيير المكان»: تغيير الجواب. «إلغاء»: وقف كل شيء. «لغة»: تغيير اللغة. «توقف»: لا رسائل بعد الآن.

    الأمر /suivi يعرض طلباتك. الأمر /mesdonnees يعرض ما نحتفظ به: يمكنك محو كل شيء. في حالة الخطر، الرجاء الاتصال بالرقم 112.
nothing-open = لا يوجد سؤال مفتوح الآن.
old-button = هذا الزر قديم. هذا ما يمكنك فعله.
unknown-command = لا أعرف هذا الأمر. يمكنك كتابة «مساعدة» لمعرفة ما أستطيع فعله.
aside-cancelled = تم الإلغاء. لم نرسل أي شيء.
aside-stopped = تم التسجيل: لن تصلك أي رسالة بعد الآن. للعودة، تكفي رسالة قصيرة منك.
talk-words = «رجوع»: السؤال السابق. «مساعدة»: للمساعدة. «إلغاء»: وقف كل شيء. «تغيير place»: جواب جديد في خطوة «place».
progress-step = الخطوة { $step } من { $total }
progress-about = { $left ->
    [zero] بقيت خطوات قليلة
    [one] بقيت خطوة واحدة تقريبا
    [two] بقيت خطوتان تقريبا
    [few] بقيت { $left } خطوات تقريبا
    [many] بقيت { $left } خطوة تقريبا
   *[other] بقيت { $left } خطوة تقريبا
}
progress-last = الخطوة الأخيرة قبل الإرسال
resumed = نتابع.
resumed-news = نتابع. هناك جديد: { $references }.
language-chosen = أتكلم معك الآن بالعربية.
language-offer = { $language ->
    [fr] هل نتابع بالفرنسية؟
    [en] هل نتابع بالإنجليزية؟
    [ar] هل نتابع بالعربية؟
    [tr] هل نتابع بالتركية؟
    [pt] هل نتابع بالبرتغالية؟
    [es] هل نتابع بالإسبانية؟
   *[other] هل نغير اللغة؟
}
language-kept = حسنا، نتابع بالعربية.
danger-numbers =
    هذه أرقام مجانية، ليلا ونهارا.
    إذا كان الكلام غير ممكن، الرجاء إرسال رسالة قصيرة (SMS) إلى 114. الشرطة: 17. كل حالات الطوارئ: 112.
    الصحة: 15. الحريق: 18. طفل في خطر: 119. العنف، للحديث عنه: 3919. أفكار الانتحار: 3114.
    لا نرسل أي شيء بدون موافقتك.
    إذا كان أحد يقرأ هاتفك، الرجاء مسح هذه المحادثة.
danger-perhaps =
    هذه أرقام مجانية، عند الحاجة.
    هل أنت في خطر؟ الرجاء الاتصال بالرقم 17 (الشرطة) أو 112. إذا كان الكلام غير ممكن، الرجاء إرسال رسالة قصيرة (SMS) إلى 114.
    الصحة: 15. الحريق: 18. طفل في خطر: 119. العنف، للحديث عنه: 3919. أفكار سوداء: 3114.
    إذا كان أحد يقرأ هاتفك، الرجاء مسح هذه المحادثة.
flood-wait =
    رسائلك كثيرة في وقت واحد. الرجاء الانتظار { $minutes ->
        [zero] لحظة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }، ثم المتابعة: سنكمل من حيث توقفنا.

    رسائلك قبل ذلك لا نحتفظ بها. في حالة الخطر، الرجاء الاتصال بالرقم 112.
unfetched-too-large = هذا الملف كبير جدا (أكثر من 20 ميغا). الرجاء إرسال ملف أصغر، أو الكلام بكلماتك.
unfetched-unavailable = لم أستطع استقبال هذا الملف. هل يمكنك إرساله مرة أخرى؟
unfetched-unsupported = لا أعرف قراءة هذا النوع من الرسائل. يمكنك الكتابة، أو إرسال رسالة صوتية أو صورة.
unfetched-reaction = رأيت تفاعلك، لكنه لا يجيب عن السؤال. يمكنك الكتابة، أو الضغط على زر.
unfetched-deleted = حذفت رسالة، وربما قرأتها قبل ذلك. لرؤية ما أرسلته أو محوه، اكتب /بياناتي.
unfetched-too-many = ملفاتك كثيرة في وقت واحد. احتفظت بالملفات العشرين الأولى. يمكنك إرسال الباقي وحده، إذا كان مفيدا.
unfetched-unsupported-file = لا آخذ هذا النوع من الملفات، ولم أحتفظ به. يمكنك إرسال صورة، أو رسالة صوتية، أو ملف PDF أو Word.
unfetched-unreadable = لم أستطع فتح هذا الملف، ولم أحتفظ به. يمكنك إرسال صورة، أو الكلام بكلماتك.
unfetched-heic = لا أعرف قراءة هذا النوع من الصور (HEIC). الرجاء إرسالها كصورة، وليس كملف. أو يمكنك أخذ صورة للشاشة.
unfetched-locked = هذا الملف محمي بكلمة مرور. لا أستطيع فتحه. الرجاء إرساله بدون كلمة مرور، أو في صورة.
unfetched-macros = في هذا الملف برنامج صغير (ماكرو). من باب الحذر، لم أحتفظ به. الرجاء إرساله في PDF أو في صورة.

## Replies that do not fit
error-edit-unknown = لا يمكن تغيير هذه الرسالة هنا. الرجاء كتابة التصحيح في رسالة جديدة.
error-not-a-choice = لم أفهم. الرجاء الضغط على زر، أو كتابة رقمه.
error-what-to-change = طيب، لم نرسل أي شيء. ماذا نغير؟ يمكنك الضغط على زر، أو كتابة «تغيير» واسم السطر.
error-names-somebody = هذه الكلمات تدل على شخص. الرجاء الكتابة بدون اسم شخص، وبدون رقم، وبدون عنوان.
error-not-that-many-digits = عدد الأرقام يجب أن يكون بين { $least } و{ $most }.
error-one-word-wanted = أحتاج إلى كلمة واحدة فقط. عدد حروفها { $least } على الأقل.
error-old-button = هذا السؤال انتهى. هذا ما وصلنا إليه.
error-added-to-story = أضيفه إلى رسالتك.
error-already-sent = تم الإرسال من قبل.
error-position-by-hand = إرسال الموقع يكون بالزر، أو بالمشبك 📎 في التطبيق. ويمكن أيضا كتابة المدينة أو الرمز البريدي.
error-place-wanted = أين؟ أحتاج إلى رمز بريدي، أو مدينة، أو حي.
error-story-open = رسالتك محفوظة. يمكنك إكمالها، ثم الضغط على «انتهيت». لحذف آخرها، الرجاء الضغط على «رجوع» مرة أخرى.
error-story-shorter = حذفت آخر ما أرسلت. الباقي محفوظ: يمكنك المتابعة، أو الضغط على «انتهيت».
error-too-long = هذا طويل جدا: { $most } من الحروف على الأكثر. الرجاء كتابة الأهم فقط.
error-too-many-files = وصل عدد ملفاتك إلى { $most }، وهذا هو الحد الأقصى. الرجاء الضغط على «انتهيت».
error-age-before-files = أولا، هل عمرك 15 سنة أو أكثر؟ بعد جوابك، يمكنك إرسال هذا الملف من جديد.
error-too-short = هل يمكنك قول المزيد؟
error-unknown-field = لا يمكن ملء { $field }. يمكنك كتابة: { $fields }. لا شيء آخر بين الأقواس.
error-word-added = الكلمة «{ $word }» ليست في هذا الكلام، أو ليست في هذا المكان. يمكنك حذف كلمات فقط.
error-words-wanted = هنا أحتاج إلى كلمات. الرجاء كتابة جوابك.
error-nothing-to-finish = لا يوجد شيء لإنهائه.
story-goes-on = تم التسجيل. يمكنك المتابعة. في النهاية، الرجاء الضغط على «انتهيت».
story-kept = رسالتك محفوظة. يمكنك المتابعة. في النهاية، الرجاء الضغط على «انتهيت».
story-number = أُضيف «{ $number }» إلى رسالتك. لاختيار الزر { $number }، الرجاء كتابة «رقم { $number }».
right-words-wanted = طيب. الرجاء كتابة ما قلت، بكلماتك.
recap-line = • { $about }:
recap-files = { $count ->
    [zero] (لا ملفات)
    [one] (ملف واحد)
    [two] (ملفان)
    [few] ({ $count } ملفات)
    [many] ({ $count } ملفا)
   *[other] ({ $count } ملف)
}

## Telling a problem, a need, an idea
report-concern-fifteen-or-older = هل عمرك 15 سنة أو أكثر؟
report-concern-story =
    نحن Porte-voix، جمعيات أحياء. كلامك تقرؤه جمعية حيك. وهي تجيبك هنا. لا نعطي اسمك ولا رقمك لأحد أبدا. لكن تطبيق المراسلة يرى الرسائل.

    ماذا يحدث عندك؟ ما الذي ينقصك؟ أو ما هي فكرتك؟
    .hint = يمكنك الكتابة، أو إرسال رسالة صوتية أو صور، في عدة مرات. الرجاء عدم ذكر أسماء العائلات.
    .recap = رسالتك
report-concern-may-we-say-it-is-urgent = كلامك يتحدث عن خطر. هل نقول للجمعية إن الأمر مستعجل؟
    .recap = مستعجل
report-concern-doctor-now = كلامك يتحدث عن الصحة. هل يحتاج أحد إلى طبيب الآن؟
    .recap = طبيب الآن
report-concern-call-a-doctor = الرجاء الاتصال بالرقم 15: مجاني، ليلا ونهارا. إذا كان الكلام غير ممكن: الرقم 114، برسالة قصيرة (SMS). أحتفظ بكلامك هنا.
report-concern-no-numbers = بخصوص CAF أو الضمان الاجتماعي (Sécu): الرجاء عدم إرسال رقم المستفيد (allocataire) أو رقم الضمان الاجتماعي. لا أحد يحتاج إليه هنا.
report-concern-number-seen = رأيت في رسالتك رقما من CAF أو من الضمان الاجتماعي (Sécu). لا أحد يحتاج إليه هنا: يتم إخفاؤه في كل ما يخرج من الجمعية.
add-to-case-number-seen = رأيت في رسالتك رقما من CAF أو من الضمان الاجتماعي (Sécu). لا أحد يحتاج إليه هنا: يتم إخفاؤه في كل ما يخرج من الجمعية.
report-concern-may-we-say-a-doctor-is-needed = هل نقول للجمعية إن الأمر مستعجل؟
    .recap = مستعجل
report-concern-place = أين هذا؟
    .hint = رمز بريدي، أو مدينة، أو اسم الحي.
    .recap = المكان
report-concern-which-place = ما هو المكان الصحيح؟
    .recap = المكان
report-concern-place-again = لم أجده. يمكنك كتابة الرمز البريدي، أو المدينة والحي.
    .hint = إذا لم أجده، سيبحث عنه شخص من الفريق.
report-concern-which-place-again = ما هو المكان الصحيح؟
    .recap = المكان
report-concern-which-quarter = في أي حي هذا؟
    .recap = الحي
report-concern-one-case-each = في كلامك عدة مواضيع. هل نفتح طلبا لكل موضوع؟ كل موضوع يذهب إلى من يستطيع العمل عليه.
    .recap = طلب لكل موضوع
several-no = لا، كلها معا
several-yes = نعم، طلب لكل موضوع
report-concern-theme = ما هو الموضوع الأهم؟
    .recap = الموضوع
report-concern-subtheme = ما هو بالضبط؟
    .recap = التفصيل
report-concern-nature = كلامك عن…
    .recap = النوع
report-concern-speaking-for = لمن هذا الطلب؟
    .recap = لمن
speaker-myself = لي، لعائلتي
speaker-relative = لشخص قريب مني
speaker-neighbour = لجار أو جارة
speaker-several = لعدة سكان
neighbours-said-it = قال جيران شيئا يشبه كلامك. هل هو نفس الشيء؟
    .hint = إذا نعم، أضيف صوتك إلى أصواتهم: الجمعية تقرأ كلامك وتجيب الجميع. إذا لا، يذهب طلبك وحده. لا يضيع شيء.
    .recap = مثل الجيران
neighbours-pick = أضيف صوتي: { $about }
neighbours-different = شيء مختلف
neighbours-line = • { $about } · { $place }: عدد من يقول ذلك { $people } على الأقل.
neighbours-line-few = • { $about } · { $place }: جيران يقولون ذلك.
neighbours-line-joined = • { $about } · { $place }: قلت ذلك من قبل مع جيران.
neighbours-gone = طلب جيرانك أُغلق قبل قليل. طلبك يذهب وحده.
voice-added = تمت الإضافة ✅ كلامك الآن مع كلام جيرانك ({ $reference }). صوتك يُحسب مرة واحدة.
voice-split = الطلب { $joined } لم يكن نفس الشيء تماما. كلامك الآن طلب خاص بك: { $reference }. لا شيء مطلوب منك.
voice-split-own = تم. كلامك الآن طلب خاص بك: { $reference }. لن تصلك أخبار { $joined } بعد الآن.
voice-left = تم. لست الآن مع { $reference }. ماذا يحدث عندك؟
voice-goes-on = الشخص الذي تكلم أولا لم يعد هنا. الطلب { $reference } يستمر معك تحت الرقم { $into }.
voice-goes-on-yours = الشخص الذي تكلم أولا لم يعد هنا. الطلب { $joined } يستمر بكلامك. رقمك الآن { $reference }.
leave-voice-review = ليس نفس الشيء؟ كلامك يصبح إذن طلبا خاصا بك، له رقمه.
report-concern-review = هذا ما سأرسله إلى الجمعية. هل أرسله بموافقتك؟
may-we-quote-you = بقي سؤالان صغيران. هل يمكننا ذكر كلامك كما هو، بدون اسمك، في الملخص الوطني؟
may-we-ask-you-later = هل يمكننا أن نسألك لاحقا: هل تم الحل؟
consents-noted = تم التسجيل. شكرا!
give-detail-who-was-told = من تم إخباره بهذا حتى الآن؟
    .hint = هذا يساعد الجمعية على معرفة من أين تبدأ.
give-detail-how-was-it-asked = كيف تم الطلب؟
detail-landlord = المؤجر (bailleur)
detail-town-hall = البلدية
detail-both = الاثنان
detail-nobody = لا أحد
detail-letter = برسالة
detail-online = على الإنترنت
detail-aloud = شفهيًا
detail-not-yet = ليس بعد
detail-skip = تجاوز
detail-noted = تم التسجيل. ستراه الجمعية.
detail-passed = حسنًا. ستصلك أسئلة الجمعية هنا.
choose-secret-word = الرجاء اختيار كلمة سرية، من 4 حروف على الأقل.
    .hint = بها يمكنك استرجاع طلبك من هاتف آخر. الأفضل كلمة لا يستطيع أحد أن يجدها.
secret-chosen =
    تم التسجيل. لن أعرض هذه الكلمة مرة أخرى. الرجاء مسحها من هذه المحادثة.

    من هاتف آخر، يمكنك كتابة /retrouver، ثم { $reference } وكلمتك.
recover-case-number = ما هو رقم طلبك؟
    .hint = يبدأ الرقم بهذا: PV-
recover-case-word = وما هي كلمتك السرية؟
case-recovered = نعم، هذا طلبك. أخبار { $reference } تصل إلى هنا، وطلباتك الأخرى في «طلباتي».
case-moved-away =
    تم استرجاع طلبك { $reference } من هاتف آخر. الأخبار تصل إلى هناك.

    لم يكن هذا منك؟ يمكنك الكتابة لنا، أو محو كل شيء عن طريق /mesdonnees.
recover-case-all-mine = توجد هنا طلبات أخرى. هل هي لك أيضا؟
    .hint = «نعم»: يجتمع كل شيء، هنا وفي المكان السابق. «لا»: هذا الطلب للقراءة فقط.
case-shown-here = هذا هو الطلب { $reference }. الأجوبة تصل دائما إلى المكان نفسه.
case-read-elsewhere = قرأ شخص طلبك { $reference } في مكان آخر، بكلمتك السرية. ليس ذلك منك؟ الأفضل اختيار كلمة أخرى.
refused-recovery-busy = المحاولات كثيرة الآن. يمكنك المحاولة بعد دقيقة.
refused-recovery = هذا الرقم وهذه الكلمة لا يتوافقان. الرجاء التأكد منهما، ثم كتابة «العثور على طلب».
refused-recovery-tries = حاولت عدة مرات اليوم. يمكنك المحاولة غدا.
come-with-an-adult =
    شكرا على رسالتك. قبل سن 15، لا نحتفظ بأي شيء مما قيل.

    يمكنك قول ذلك مع آخرين: في ورشة بالمركز الاجتماعي (centre social)، أو مع منشط في جمعية الحي. يمكنك أيضا الرجوع إلى هنا مع أحد الوالدين أو مع شخص كبير محل ثقة. إذا كنت في خطر، الرجاء الاتصال بالرقم 119: مجاني، ليلا ونهارا.
come-with-an-adult-near =
    شكرا على رسالتك. قبل سن 15، لا نحتفظ بأي شيء مما قيل.

    يمكنك قول ذلك مع آخرين: في ورشة مع جمعية { $association }، أو بالمركز الاجتماعي (centre social) في الحي. يمكنك أيضا الرجوع إلى هنا مع أحد الوالدين أو مع شخص كبير محل ثقة. إذا كنت في خطر، الرجاء الاتصال بالرقم 119: مجاني، ليلا ونهارا.
# What was understood of a story, in one line: “I understood: lift, 3 weeks.”
understood = فهمت: { $about }.
understood-with = { $first }، { $more }
lasting-hour = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
lasting-day = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
lasting-week = { $count ->
    [zero] { $count } أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
lasting-month = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
lasting-year = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
thing-bedbugs = بق الفراش
thing-bins = القمامة
thing-bulky = أثاث مرمي
thing-bus = الحافلة
thing-canteen = مطعم المدرسة
thing-cockroach = صراصير
thing-doctor = الطبيب
thing-electric = الكهرباء
thing-entry-door = باب العمارة
thing-heating = التدفئة
thing-hot-water = الماء الساخن
thing-intercom = الإنترفون
thing-leak = تسرب ماء
thing-lift = المصعد
thing-mice = فئران
thing-mould = العفن
thing-rats = جرذان
thing-rent = الإيجار
thing-service-charges = تكاليف الخدمات
thing-street-lamp = إنارة الشارع
thing-teacher = المعلمون
thing-toilet = المراحيض
thing-water-cut = انقطاع الماء
nature-problem = مشكلة
nature-need = حاجة
nature-proposal = فكرة
theme-log = السكن
theme-pro = النظافة
theme-ren = الأشغال، البيئة
theme-edu = المدرسة والأطفال والشباب
theme-emp = العمل، التكوين
theme-pou = المال، المساعدات
theme-san = الصحة
theme-dro = الوثائق، الإدارة
theme-dis = التمييز
theme-tra = الهدوء، الشرطة
theme-mob = النقل
theme-vie = حياة الحي
theme-aut = موضوع آخر
theme-any = كل المواضيع
theme-more = رؤية كل المواضيع
subtheme-skip = تجاوز
subtheme-damp = الرطوبة، البرد
subtheme-pests = صراصير، فئران، بق
subtheme-breakdown = عطل (تدفئة، ماء، مصعد)
subtheme-rent = الكراء، المصاريف
subtheme-move = تغيير السكن
subtheme-landlord = المؤجر (bailleur) لا يجيب
subtheme-waste = القمامة، الأثاث القديم
subtheme-shared-areas = مدخل العمارة والدرج
subtheme-green = المساحات الخضراء، الألعاب
subtheme-street = الإنارة، الشارع
subtheme-noise = الضجيج
subtheme-demolition = هدم، إعادة إسكان
subtheme-renewal-say = رأيي في الأشغال
subtheme-works = ورشة أشغال
subtheme-heat = الحرارة، الطاقة
subtheme-planting = الأشجار، الحدائق
subtheme-pollution = التلوث
subtheme-teachers = غياب الأساتذة
subtheme-guidance = التوجيه المدرسي
subtheme-canteen = المطعم المدرسي
subtheme-dropout = ترك المدرسة
subtheme-aesh = تلميذ في وضعية إعاقة
subtheme-youth = أماكن للشباب
subtheme-job = البحث عن عمل
subtheme-training = التكوين، التدريب
subtheme-childcare = حضانة الأطفال
subtheme-conditions = ظروف العمل
subtheme-business = إنشاء مشروع
subtheme-shops = المحلات
subtheme-food = الأكل
subtheme-energy = فواتير الطاقة
subtheme-benefits = إعانات (CAF، RSA)
subtheme-debts = الديون
subtheme-pension = التقاعد
subtheme-doctor = الطبيب
subtheme-mental = الصحة النفسية
subtheme-prevention = الأسنان، الوقاية
subtheme-health-cover = التأمين الصحي
subtheme-addiction = الإدمان
subtheme-frailty = كبار السن، الإعاقة
subtheme-residence = الإقامة (préfecture)
subtheme-counter = شبابيك الإدارات
subtheme-online = الإجراءات بالإنترنت
subtheme-language = مشكلة اللغة
subtheme-silence = لا يوجد جواب
subtheme-hiring = التوظيف
subtheme-lodging = السكن
subtheme-schooling = المدرسة
subtheme-racism = العنصرية
subtheme-gender = النساء والرجال
subtheme-image = صورة الحي
subtheme-dealing = بيع المخدرات
subtheme-rodeo = سباق الدراجات، السرعة
subtheme-assault = اعتداءات
subtheme-family = العنف في العائلة
subtheme-police = الشرطة
subtheme-mediation = الوساطة
subtheme-service = الحافلة، الترام، الخطوط
subtheme-fares = الأسعار
subtheme-access = الوصول، الإعاقة
subtheme-parking = وقوف السيارات
subtheme-crossing = ممرات خطيرة
subtheme-premises = قاعة، مقر
subtheme-grants = دعم مالي
subtheme-sport = الرياضة
subtheme-culture = الثقافة
subtheme-council = مجلس السكان (conseil citoyen)
subtheme-idea = فكرة للحي

## Voice messages
may-they-hear-your-voice = هل يمكن للجمعية سماع رسالتك الصوتية؟
    .hint = «لا»: ستقرأ كلامك فقط، بعد مراجعتك له. يمكن التعرف على شخص من صوته.
    .recap = سماع الرسالة الصوتية
may-they-hear-your-voice-alone = هل يمكن للجمعية سماع رسالتك الصوتية؟
    .hint = «لا»: لن يعرف أحد ما فيها، لأن كتابتها تحتاج إلى سماعها. يمكن التعرف على شخص من صوته.
    .recap = سماع الرسالة الصوتية
did-we-hear = هذا ما فهمته من رسالتك الصوتية. هل هو صحيح؟
    .recap = رسالتك الصوتية
in-your-words = إذن، الرجاء كتابة كلامك: لا أحد يستطيع قراءة رسالتك الصوتية.
    .recap = كلامك
heard-yes = نعم، صحيح
heard-no = لا، أصحح
heard-none = لا تكتبوا شيئا
transcript-understood = هذا ما فهمته من رسالتك الصوتية ({ $reference }). هل هو صحيح؟
transcript-written = سمع شخص من الفريق رسالتك الصوتية ({ $reference }) وكتبها. هل هذا صحيح؟
transcript-kept = شكرا! أُضيف هذا الكلام إلى { $reference }.
health-numbers = كلامك يتحدث عن الصحة. هل يحتاج أحد إلى طبيب الآن؟ الرجاء الاتصال بالرقم 15: مجاني، ليلا ونهارا. إذا كان الكلام غير ممكن: الرقم 114، برسالة قصيرة (SMS).
transcript-struck = طيب، تم محو هذا الكلام. الطلب { $reference } يبقى كما هو.
transcript-none = لم أفهم رسالتك الصوتية ({ $reference })، ولا يستطيع الفريق سماعها. هل يمكنك كتابتها؟
transcript-none-joined = لم أفهم رسالتك الصوتية ({ $reference })، ولا يستطيع الفريق سماعها. صوتك يُحسب مع ذلك.
translated = هذه ترجمة آلية بخصوص { $reference }. قد تخطئ: الكلمات الأصلية هي كلمات الجمعية.
refused-transcript = تمت مراجعة هذه الرسالة الصوتية من قبل. طلباتك: /suivi

## Following a request
about-which-said = ماذا تريد أن تقول لنا؟
about-which-about = هل هذا عن طلب أرسلته من قبل، أو عن شيء آخر؟
about-which-about-something-new = شيء آخر
reply-heard = عندك سؤال عن { $reference }: أضع جوابك هناك. للكلام عن شيء آخر، الرجاء كتابة «إلغاء».
add-to-case-more = ماذا نضيف إلى طلبك؟
    .hint = يمكنك الكتابة، أو إرسال رسالة صوتية أو صور. ثم الضغط على «انتهيت».
add-to-case-may-we-say-it-is-urgent = كلامك يتحدث عن خطر. هل نقول للجمعية إن الأمر مستعجل؟
problem-solved-solved = هل تم حل المشكلة؟
problem-solved-what-remains = ما الذي لم يتم حله؟
    .hint = يمكنك الكتابة، أو إرسال رسالة صوتية أو صور. أو يمكنك الضغط على «تجاوز».
problem-solved-may-we-say-it-is-urgent = كلامك يتحدث عن خطر. هل نقول للجمعية إن الأمر مستعجل؟
may-we-pass-it-on = كلامك يتحدث عن خطر. هل نعطيه للجمعية لتقرأه؟
nothing-passed-on = طيب. لم أرسل أي شيء، ولم أحتفظ بأي شيء.
choose-language-language =
    Quelle langue préférez-vous ?
    Which language do you prefer?
    بأي لغة نتكلم معك؟
    Hangi dil?
    Que língua prefere?
    ¿Qué idioma prefiere?
case-opened =
    تم الإرسال ✅ رقمك: { $reference }

    { $association } تقرأ طلبك وتجيبك هنا. لمعرفة أين وصل: «طلباتي».
case-opened-coordination =
    تم الإرسال ✅ رقمك: { $reference }

    التنسيقية تبحث عن الجمعية التي تستطيع مساعدتك. الجواب يصل إلى هنا. لمعرفة أين وصل طلبك: «طلباتي».
case-added = تمت الإضافة إلى طلبك { $reference }.
case-taken = { $association } تتكفل الآن بطلبك { $reference }.
case-taken-coordination = التنسيقية تتكفل الآن بطلبك { $reference }.
case-answered = { $association } تجيبك ({ $reference }):
case-answered-coordination = التنسيقية تجيبك ({ $reference }):
case-asked = { $association } تطرح عليك سؤالا ({ $reference }):
sent-voice = 🎧 رسالة صوتية للاستماع ({ $reference }).
sent-file = ملف { $number } من { $count } ({ $reference }).
case-restated = تصحيح ({ $reference }). هذه الرسالة تعوض رسالة { $day }:
case-asked-coordination = التنسيقية تطرح عليك سؤالا ({ $reference }):
case-escalated = لم يستطع أحد بعد أن يأخذ طلبك { $reference }. التنسيقية الوطنية تتكفل به الآن. لا شيء مطلوب منك.
case-handed-over = نقترح طلبك { $reference } على { $association }: يمكنها أن تساعدك أفضل. لا شيء مطلوب منك.
case-handed-over-coordination = نقترح طلبك { $reference } على التنسيقية الوطنية. لا شيء مطلوب منك.
case-declined = { $association } تعود لمتابعة طلبك { $reference } وتبحث عن الخطوة التالية. لا شيء مطلوب منك.
case-declined-coordination = التنسيقية الوطنية تعود لمتابعة طلبك { $reference } وتبحث عن الخطوة التالية. لا شيء مطلوب منك.
case-recalled = { $association } تحتفظ في النهاية بطلبك { $reference } وتواصل متابعته. لا شيء مطلوب منك.
case-recalled-coordination = التنسيقية الوطنية تحتفظ في النهاية بطلبك { $reference } وتواصل متابعته. لا شيء مطلوب منك.
case-posted = { $association } أرسلت رسالة بالبريد عن طلبك { $reference }، يوم { $day }، إلى: { $to }. بدون جواب خلال شهرين، سنرى ما يمكن فعله. السكوت ليس موافقة.
case-posted-coordination = التنسيقية الوطنية أرسلت رسالة بالبريد عن طلبك { $reference }، يوم { $day }، إلى: { $to }. بدون جواب خلال شهرين، سنرى ما يمكن فعله. السكوت ليس موافقة.
case-merged = جيران آخرون يقولون نفس ما في طلبك { $reference }. نتابع كل ذلك معا. الأجوبة تصل إلى هنا، ورقمك لا يتغير.
case-split = نتابع طلبك { $reference } من جديد وحده. لا شيء مطلوب منك.
case-merged-state = نتابعه مع طلب مثله: { $state }.
merged-news = هناك جديد في الطلب الذي يشبه { $reference }. كتبت الجمعية إلى الشخص الذي تكلم أولا.
case-closed-solved = خبر جيد: تم حل طلبك { $reference }. إذا كان هذا غير صحيح، يمكنك إضافة كلمة.
case-closed-partly = تم حل جزء من طلبك { $reference }. الجمعية تكتب لك:
case-closed-sent-on = طلبك { $reference } أُرسل إلى من يقررون. الجمعية تكتب لك:
case-closed-not-possible = طلبك { $reference } أُغلق: هذا غير ممكن الآن. الجمعية تكتب لك:
case-closed-no-reply = طلبك { $reference } أُغلق، لأننا لم نحصل على جواب. لفتحه من جديد، يمكنك إضافة كلمة.
follow-up = قبل مدة، أغلقنا طلبك { $reference } ({ $place }). هل تم حل المشكلة؟
solved-thanks = شكرا! هذا خبر جيد.
reopened-thanks = شكرا على إخبارنا. طلبك { $reference } مفتوح من جديد.
my-cases = طلباتك:
my-cases-none = ليس عندك طلب بعد.
my-case = { $reference } · { $about } · { $place } · { $day } — { $state }
the-coordination = التنسيقية
state-new = أُرسل، { $association } ستقرؤه
state-taken = { $association } تتكفل به
state-waiting = { $association } تنتظر جوابك
state-answered = { $association } أجابت
state-handed-over = مقترح على { $association }
state-escalated = انتقل إلى { $association }
state-reopened = مفتوح من جديد، { $association } ستقرؤه
state-closed = مغلق
state-merged = نتابعه مع طلب مثله
state-withdrawn = مسحوب
history-concern = { $day }، قلت:
history-correction = { $day }، صححت:
history-addition = { $day }، أضفت:
history-reply = { $day }، أجبت:
history-answer = { $day }، وصلك هذا الجواب:
history-restated = { $day }، وصلك هذا التصحيح:
history-question = { $day }، وصلك هذا السؤال:
history-handed-over = { $day }: اقتُرح على فريق آخر.
history-declined = { $day }: الفريق الآخر لا يستطيع. نبحث عن الخطوة التالية.
history-recalled = { $day }: الفريق الأول يحتفظ في النهاية بطلبك.
history-posted = { $day }: أُرسلت رسالة بالبريد. إلى:
history-post-answer = { $day }: وصل جواب على رسالة البريد.
history-body-closed = { $day }: انتقل إلى التنسيقية.
history-closed = { $day }: أُغلق.
history-solved = { $day }: قلت إن المشكلة حُلت.
history-merged = { $day }: ضُم إلى طلب مثله.
history-split = { $day }: نتابعه من جديد وحده.
history-retheme = { $day }: صحح الفريق الموضوع. من قبل: { $from }. الآن: { $to }.
history-withdrawn = { $day }: سحبت طلبك.
history-recovered = { $day }: استرجعت هذا الطلب من مكان آخر.
history-transcript = { $day }، راجعت رسالتك الصوتية:
history-transcribed = { $day }، رسالتك الصوتية، كتبتها الجمعية:
history-not-solved = { $day }: قلت إن المشكلة لم تُحل.
history-consents = { $day }: غيرت موافقاتك.
history-translated = ترجمة آلية:
history-detail = { $day }، أضفت توضيحا. { $question } { $answer }.
refused-no-case-yet = ليس عندك طلب بعد.
history-voice = { $day }، قلت:
refused-no-such-case = لم أجد عندك طلبا برقم { $reference }. الرجاء التأكد من الرقم.
refused-not-yours = الطلب { $reference } ليس عندك الآن. الرجاء فتح القائمة لمعرفة أين وصل.
refused-taken = هناك من يتابع { $reference }: هذا غير ممكن الآن.
refused-changed = تغير { $reference } قبل قليل. الرجاء فتحه من جديد لمعرفة أين وصل.
refused-new = هذا غير ممكن الآن مع { $reference }.
refused-waiting = الطلب { $reference } ينتظر جوابا: هذا غير ممكن الآن.
refused-answered = الطلب { $reference } له جواب: هذا غير ممكن الآن.
refused-handed-over = الطلب { $reference } مقترح على فريق آخر، يقبل أو يرفض أولا.
refused-offer-over = اقتراح { $reference } لا ينتظر جوابا: لا يوجد شيء لاسترجاعه.
refused-escalated = الطلب { $reference } عند التنسيقية: هذا غير ممكن الآن.
refused-reopened = الطلب { $reference } مفتوح من قبل.
refused-closed = الطلب { $reference } مغلق.
refused-merged = نتابع { $reference } مع طلب مثله: هذا غير ممكن الآن.
refused-withdrawn = سحب الشخص الطلب { $reference }.

## My data
my-data =
    هذا ما نحتفظ به عنك، منذ { $since }:
    – { $cases ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $cases } طلبات
        [many] { $cases } طلبا
       *[other] { $cases } طلب
    }
    – { $words ->
        [zero] لا رسائل منك
        [one] رسالة واحدة منك
        [two] رسالتان منك
        [few] { $words } رسائل منك
        [many] { $words } رسالة منك
       *[other] { $words } رسالة منك
    }
    – { $files ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $files } ملفات
        [many] { $files } ملفا
       *[other] { $files } ملف
    }
my-data-consents =
    موافقاتك:
    – ذكر كلامك بدون اسمك: { $quotable } من { $cases }
    – الاتصال بك لاحقا: { $contactable } من { $cases }
my-data-readers =
    من يستطيع القراءة: الجمعية التي تتابع طلبك. إذا لم تتابعه أي جمعية، تقرؤه التنسيقية الوطنية.

    لا نعطي اسمك ولا رقمك لأحد.
my-data-kept =
    المدة: تبقى طلباتك عندنا حتى يتم محوها من طرفك.

    الطلب غير المكتمل نمحوه بعد { $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }. رسائلنا نمحوها بعد { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يوما
       *[other] { $days } يوم
    }.
export-here = { $count ->
    [zero] هذه نسخة من كل ما نحتفظ به عنك. الرجاء عدم إعطائها لأحد.
    [one] هذه نسخة من كل ما نحتفظ به عنك. الرجاء عدم إعطائها لأحد.
    [two] نسخة من بياناتك، الجزء { $part } من جزأين. الرجاء عدم إعطائها لأحد.
    [few] نسخة من بياناتك، الجزء { $part } من { $count }. الرجاء عدم إعطائها لأحد.
    [many] نسخة من بياناتك، الجزء { $part } من { $count }. الرجاء عدم إعطائها لأحد.
   *[other] نسخة من بياناتك، الجزء { $part } من { $count }. الرجاء عدم إعطائها لأحد.
}
export-several = هذا كثير لإرسال واحد. عدد أجزاء نسختك: { $count }. كلها في الطريق.
refused-export-waits = نسختك في الطريق. ستصل بعد قليل.
erase-confirm =
    محو كل شيء يكون إلى الأبد: طلباتك، ورسائلك، وملفاتك. طلباتك الجارية تتوقف.

    تطبيق المراسلة يحتفظ بما هو على هاتفك. ويمكن أن يحتفظ أعضاء الجمعيات، في تطبيقهم، برسائل وصلتهم من قبل.

    هل نمحو كل شيء؟
erased-all =
    تم: محونا كل شيء. لم نعد نعرف من أنت.

    يمكنك أيضا مسح هذه المحادثة. للعودة، تكفي رسالة قصيرة منك.
withdraw-case-why = ما هو سبب سحب هذا الطلب؟
    .hint = لن تعمل عليه الجمعية بعد الآن. لكن يمكنك قراءته دائما.
why-no-need = تم الحل، أو لا داعي له
why-mistake = هذا خطأ مني
why-not-said = سحب بدون ذكر السبب
why-keep = عدم سحبه
case-withdrawn = تم: طلبك { $reference } مسحوب. يمكنك قراءته دائما عن طريق «طلباتي».
case-kept = طلبك { $reference } مستمر.
refused-withdraw-closed = الطلب { $reference } مغلق من قبل. لمحوه: /mesdonnees
refused-withdraw-withdrawn = الطلب { $reference } مسحوب من قبل.
change-consents-about = لأي طلب؟
change-consents-about-all = كل طلباتي
change-consents-which = أي موافقة نغير؟
change-consents-may-we-transmit = هل يمكن للجمعية أن تواصل قراءة طلبك؟
    .hint = إذا كان الجواب «لا»، نسحب طلبك.
change-consents-may-we-quote = هل يمكننا ذكر كلامك كما هو، بدون اسمك، في الملخص الوطني؟
change-consents-may-we-contact = هل يمكننا أن نسألك لاحقا: هل تم الحل؟
consent-transmit = قراءة الجمعية لطلبي
consent-quote = ذكر كلامي بدون اسمي
consent-contact = الاتصال بي لاحقا

## Links, posters, requests of several people
poster-welcome =
    مرحبا! وصلت إلينا من ملصق حيك: { $place }.

    يمكنك الكلام عن مشكلة، أو عن حاجتك، أو عن فكرتك. جمعية الحي تجيبك هنا.
poster-welcome-theme =
    مرحبا! وصلت إلينا من ملصق حيك: { $place }.

    الملصق يتحدث عن هذا: { $theme }. ماذا يحدث عندك؟ جمعية الحي تجيبك هنا.
link-waits = سؤالك الآخر ينتظر. سنعود إليه بعد هذا مباشرة.
poster-title =
    مشكلة؟ فكرة؟
    كلامك يهمنا.
poster-step-open = فتح كاميرا الهاتف.
poster-step-aim = توجيهها نحو مربع، ثم لمس الرابط.
poster-step-speak = الكتابة أو الكلام، بكلماتك.
poster-answer = تجيبك { $name }.
poster-free = الخدمة مجانية. لا نسأل عن اسمك.
poster-whatsapp = عن طريق WhatsApp
poster-telegram = عن طريق Telegram
poster-web = بدون تطبيق
poster-square = مربع للتصوير: { $link }
link-hello = مرحبا
share-case-show-my-words = هل نعرض كلامك على من يفتح الرابط؟
    .hint = إذا لا، يرى الناس الموضوع والمكان فقط. لا نعرض اسمك أبدا. يمكنك تغيير رأيك: تكفي مشاركة جديدة.
share-how = هذه رسالة يمكنك إرسالها إلى جيرانك. لا تقول من أنت.
share-text =
    { $place }: { $about }.

    شخص من الحي قال ذلك للجمعية. هل هو نفس الشيء عندك؟ يمكنك إضافة صوتك:
share-telegram = عن طريق Telegram: { $link }
share-whatsapp = عن طريق WhatsApp: { $link }
share-web = بدون تطبيق: { $link }
refused-no-link = المشاركة غير ممكنة هنا.
join-about =
    مرحبا! شخص تكلم مع جمعيته عن هذا.

    { $theme }، { $place }.
join-about-words =
    مرحبا! شخص تكلم مع جمعيته عن هذا.

    { $theme }، { $place }. وقال:
join-own = هذا طلبك { $reference }. يمكنك إرسال هذا الرابط إلى جيرانك.
join-already = صوتك موجود من قبل في { $reference }. يُحسب مرة واحدة.
join-withdrawn = سحب الشخص هذا الطلب ({ $place }). هل المشكلة مستمرة عندك؟ يمكنك الكلام عنها بنفسك.
join-closed-solved = هذا الطلب مغلق: تم الحل ({ $place }). هل هذا غير صحيح عندك؟ يمكنك الكلام عنه بنفسك.
join-closed-partly = هذا الطلب مغلق: تم حل جزء منه ({ $place }). هل بقي شيء؟ يمكنك الكلام عنه بنفسك.
join-closed-sent-on = هذا الطلب مغلق: هو عند من يقررون ({ $place }). يمكنك أيضا الكلام بنفسك.
join-closed-not-possible = هذا الطلب مغلق: هذا غير ممكن الآن ({ $place }). يمكنك أيضا الكلام بنفسك.
join-closed-no-reply = هذا الطلب مغلق، لأنه بدون أخبار ({ $place }). هل هو نفس الشيء عندك؟ يمكنك الكلام عنه بنفسك.
join-voice-same-for-you = هل هو نفس الشيء عندك؟
    .hint = إذا نعم، نضيف صوتك. الجمعية تحسبه وتعطيك الأخبار هنا. لا نعطي اسمك ولا رقمك لأحد أبدا.
    .recap = نفس الشيء عندي
join-voice-fifteen-or-older = هل عمرك 15 سنة أو أكثر؟
join-voice-own-words = ماذا يحدث عندك؟ الجواب اختياري.
    .hint = يمكنك الكتابة، أو إرسال رسالة صوتية أو صور. الجمعية وحدها تقرؤها. أو يمكنك الضغط على «تجاوز».
    .recap = كلامك
join-voice-review = هذا ما سأرسله إلى الجمعية. هل هو صحيح؟
joined-voice = تم ✅ صوتك يُحسب في { $reference }. { $association } ستعطيك الأخبار هنا.
joined-voice-coordination = تم ✅ صوتك يُحسب في { $reference }. التنسيقية ستعطيك الأخبار هنا.
join-declined = طيب، لم أحتفظ بأي شيء. هل هناك موضوع آخر؟
case-weight = عدد الجيران الذين يقولون ذلك معك: { $neighbours } على الأقل.
case-weight-few = جيران يقولون ذلك معك.
voice-weight = عددكم في هذا الطلب: { $people } على الأقل.
voice-weight-few = لست الشخص الوحيد: عدة سكان يقولون ذلك.
my-voices = طلبات فيها صوتك:
voice-state-waiting = { $association } طرحت سؤالا على الشخص
voice-taken = { $association } تتكفل الآن بالطلب { $reference }، وفيه صوتك.
voice-taken-coordination = التنسيقية تتكفل الآن بالطلب { $reference }، وفيه صوتك.
voice-answered = { $association } تجيب الجميع ({ $reference }):
voice-answered-coordination = التنسيقية تجيب الجميع ({ $reference }):
voice-restated = تصحيح للجميع ({ $reference }). هذه الرسالة تعوض رسالة { $day }:
voice-escalated = لم يستطع أحد بعد أن يأخذ { $reference }، وفيه صوتك. التنسيقية الوطنية تتكفل به الآن.
voice-handed-over = الطلب { $reference }، وفيه صوتك، مقترح على { $association }. لا شيء مطلوب منك.
voice-handed-over-coordination = الطلب { $reference }، وفيه صوتك، مقترح على التنسيقية الوطنية. لا شيء مطلوب منك.
voice-declined = { $association } تعود لمتابعة { $reference }، وفيه صوتك. لا شيء مطلوب منك.
voice-declined-coordination = التنسيقية الوطنية تعود لمتابعة { $reference }، وفيه صوتك. لا شيء مطلوب منك.
voice-posted = { $association } أرسلت رسالة بالبريد عن { $reference }، وفيه صوتك، يوم { $day }، إلى: { $to }. بدون جواب خلال شهرين، سنرى ما يمكن فعله.
voice-posted-coordination = التنسيقية الوطنية أرسلت رسالة بالبريد عن { $reference }، وفيه صوتك، يوم { $day }، إلى: { $to }. بدون جواب خلال شهرين، سنرى ما يمكن فعله.
voice-merged = نتابع { $reference }، وفيه صوتك، مع { $into }: هو نفس الشيء. الأخبار تصل إلى هنا.
voice-closed-solved = خبر جيد: تم حل { $reference }، وفيه صوتك. إذا كان هذا غير صحيح، يمكنك قول ذلك بنفسك.
voice-closed-partly = تم حل جزء من { $reference }، وفيه صوتك. الجمعية تكتب:
voice-closed-sent-on = الطلب { $reference }، وفيه صوتك، أُرسل إلى من يقررون. الجمعية تكتب:
voice-closed-not-possible = الطلب { $reference }، وفيه صوتك، أُغلق: هذا غير ممكن الآن. الجمعية تكتب:
voice-closed-no-reply = الطلب { $reference }، وفيه صوتك، أُغلق. الجمعية تكتب:
voice-reopened = الطلب { $reference }، وفيه صوتك، مفتوح من جديد. المشكلة لم تُحل.
voice-news = هناك جديد في { $reference }، وفيه صوتك. كتبت الجمعية إلى الشخص الذي تكلم أولا.
followed = طيب، سأعطيك أخبار { $reference }.
unfollowed = طيب، لن تصلك أخبار { $reference }. صوتك يُحسب دائما.

### The chat page, and the trial page with its three phones.
web-title = الكلام مع جمعية حيك – Porte-voix
web-house = Porte-voix
web-tagline = جمعيتك تقرأ كلامك وتجيبك.
web-hello = يمكنك الكلام عن مشكلة قرب بيتك، أو عن فكرة أفضل. جمعية حيك تجيبك هنا.
web-start = لنبدأ
web-start-said = مرحبا
web-log = الرسائل
web-you = أنت
web-write = رسالتك
web-send = إرسال
web-sent = تم الإرسال
web-waiting = لم تُرسل بعد
web-refused = لم تُرسل. الرجاء المحاولة بطريقة أخرى.
web-offline = لا يوجد اتصال الآن. رسائلك محفوظة هنا وستُرسل وحدها.
web-stranger = هذه الصفحة مفتوحة منذ وقت طويل، أو متصفحك يرفض الكوكيز. الرجاء إعادة تحميل الصفحة.
web-keep-open = الرجاء ترك هذه الصفحة مفتوحة حتى يتم إرسال رسالتك.
web-no-script = هذه الصفحة تحتاج إلى JavaScript. يمكنك تشغيله في متصفحك، أو فتح الصفحة في هاتف آخر.
web-reply-drop = إلغاء الرد على هذه الرسالة
web-reply = رد على
web-listen = استماع
web-hush = إيقاف القراءة
web-photo = إضافة صورة
web-photo-take = التقاط صورة
web-photo-choose = اختيار صور أو ملف
web-photo-sent = صورة
web-document-sent = تم إرسال الملف
web-photo-received = وصلت صورة
web-document = حفظ الملف
web-too-large = كبير جدا: 20 ميغا على الأكثر.
web-voice = تسجيل رسالة صوتية
web-voice-cancel = إلغاء
web-voice-send = إيقاف وإرسال
web-voice-sent = رسالة صوتية
web-voice-failed = الميكروفون غير متاح. يمكنك السماح به في متصفحك، أو كتابة رسالتك.
web-position-share = مشاركة موقعي
web-position-sent = موقعي
web-position-failed = لم نجد موقعك. الأفضل كتابة اسم الشارع أو الحي.
web-clear = إفراغ هذه الشاشة
web-clear-short = إفراغ
web-clear-explained = لن تظهر الرسائل على هذا الجهاز. ما أرسلته يبقى عند الجمعية، وأجوبتها تصل دائما إلى هنا.
web-clear-yes = إفراغ الشاشة
web-clear-no = الاحتفاظ

web-access = إمكانية الوصول: غير مطابق
web-skip = الانتقال إلى مكان الكتابة
web-aloud = قراءة الأجوبة بصوت عال
access-title = إمكانية الوصول
access-back = العودة إلى المحادثة
access-state = لم يُعلَن أن هذا الموقع مطابق لقواعد إمكانية الوصول الفرنسية (RGAA). لم يفحصه بعد أحد من خارج الفريق. في هذه الحالة يطلب القانون أن نكتب «غير مطابق».
access-done = ما تحققنا منه
access-done-keyboard = كل شيء ممكن بلوحة المفاتيح، بدون فأرة.
access-done-reader = قارئ الشاشة يجد اسم كل زر ويعلن كل جواب.
access-done-sight = النصوص واضحة في النهار والليل. ويمكن تكبيرها أربع مرات.
access-done-machine = يفحص برنامج اسمه axe-core هذه الصفحات عند كل تغيير. ولا يجد أي خطأ.
access-not = ما لا يعمل جيدًا بعد
access-not-people = لم يجرب هذه الصفحات معنا بعد أي شخص ذي إعاقة.
access-not-files = الصور بلا وصف. والرسائل الصوتية ليس لها نص دائمًا.
access-not-voices = الاستماع إلى الرسائل يتوقف على أصوات الجهاز. بعض اللغات ليس لها صوت.
access-trouble = صعوبة في القراءة أو الكتابة؟
access-trouble-write = يمكنك قول ذلك في المحادثة، أو الطلب من شخص أن يكتبه عنك. الجمعية تجيبك.
access-trouble-rights = جوابها لا يساعدك؟ يمكنك الكتابة إلى المدافع عن الحقوق (Défenseur des droits) أو الاتصال به. هذا مجاني:
access-date = تصريح بتاريخ 26 نوفمبر 2026.

## الاستماع إلى الرسائل
aside-listen-words = استمع, أستمع, استماع, اقرأ لي, اقرأ بصوت عال
command-listen = ecouter, استماع
    .about = الاستماع إلى آخر رسالة
act-listen = 🔊 استماع
act-aloud-on = 🔊 الاستماع إلى كل شيء
act-aloud-off = 🔇 إيقاف الاستماع
aloud-soon = أرسل إليك رسالة صوتية.
aloud-on = حسنا. ستصلك كل رسالة بالصوت أيضا.
aloud-off = حسنا. لن أرسل رسائل صوتية بعد الآن.
aloud-not-here = لا يمكنني القراءة بصوت عال هنا.
aloud-nothing = لا يوجد شيء للقراءة الآن.
aloud-choice = من أجل «{ $choice }»: { $number }.
aloud-link = رابط
aloud-language = 🔊 { $language }، للاستماع
aloud-language-chosen = ستسمع رسائلي بهذه اللغة. تبقى النصوص بالفرنسية.

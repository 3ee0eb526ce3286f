//! Stories of our own in languages that the sample is not in, and one that is very long.

use serde_json::{Value, json};

use crate::sample;

pub const RUSSIAN_HEADLINE: &str = "Порт Линдбю останется закрытым до весны";
pub const CHINESE_HEADLINE: &str = "旧城区的图书馆在两年修缮之后重新开放";
pub const KOREAN_HEADLINE: &str = "옛 시가지의 도서관, 두 해 만에 다시 문을 열다";
pub const LONG_HEADLINE: &str = "Every morning in the harbour";

fn paragraph(text: &str) -> Value {
    json!({ "type": "paragraph", "text": text })
}

/// A story in Russian, with a heading and two who speak.
pub fn russian() -> Value {
    json!({
        "id": "russian", "language": "ru", "section": "Город", "headline": RUSSIAN_HEADLINE,
        "standfirst": "Лёд сошёл раньше обычного, но причалы ещё не готовы принимать суда.",
        "bylines": [{ "name": "Ирина Лебедева" }], "published": "2026-03-05T09:00:00Z",
        "body": [
            paragraph("Порт Линдбю останется закрытым до весны, сообщил в понедельник городской совет. Два причала из пяти подмыты, и рыбаки разгружают лодки на соседнем берегу."),
            paragraph("«Мы не можем рисковать людьми ради одной недели», — сказала начальник порта Анна Крылова."),
            json!({ "type": "heading", "level": 2, "text": "Кто ждёт" }),
            paragraph("«Дома у меня сорок сетей, и все сухие», — сказал рыбак Пётр Соколов. По его словам, до мая в посёлке останется не больше двадцати лодок."),
            paragraph("Ремонт обойдётся в 12,5 миллиона крон. Деньги совет обещает найти к апрелю."),
        ],
    })
}

/// A story in Chinese, with emphasis, numbers and a heading.
pub fn chinese() -> Value {
    json!({
        "id": "chinese", "language": "zh", "section": "城市", "headline": CHINESE_HEADLINE,
        "standfirst": "读者清晨就在门前排队；馆长说，夜间阅览室将一直开到十一点。",
        "bylines": [{ "name": "林晓" }], "published": "2026-03-05T09:00:00Z",
        "body": [
            paragraph("旧城区的公共图书馆星期四早晨重新开放。修缮用了整整两年，花费一千二百万元，屋顶、窗户和书架都换成了新的；只有大厅里那座一九三六年的钟，仍然挂在原来的地方。"),
            json!({ "type": "paragraph", "text": [
                { "text": "馆长周岚说：“这座图书馆属于每一个人。”夜间阅览室" },
                { "text": "不需要证件，也不需要理由", "emphasis": true },
                { "text": "，共有80个座位。" },
            ] }),
            json!({ "type": "heading", "level": 2, "text": "排队的人" }),
            paragraph("第一位读者是七十四岁的退休教师陈国安。他带来了一本1998年借走、一直没有还的《水文观测手册》，封面上写着“请于两周内归还”。管理员收下了书，没有收罚款。"),
            paragraph("傍晚时分，阅览室里几乎坐满了人。窗外的河水很低，船都靠在岸边，只有渡口的灯还亮着。"),
        ],
    })
}

/// A story in Korean.
pub fn korean() -> Value {
    let text = "도서관은 목요일 아침에 다시 문을 열었다. 보수에는 꼬박 두 해가 걸렸고 지붕과 창문, 서가가 모두 새것으로 바뀌었다. 저녁 열람실은 밤 열한 시까지 연다.";
    json!({ "id": "korean", "language": "ko", "headline": KOREAN_HEADLINE, "body": vec![paragraph(text); 3] })
}

/// A story of 8,000 paragraphs.
pub fn long() -> Value {
    let mut story = sample::story("long", LONG_HEADLINE);
    let day = |number: u32| {
        paragraph(&format!(
            "On day {number} the boats went out at dawn and came back at noon. “The wind does what it wants,” said Ana Ruiz, who counts them."
        ))
    };
    story["body"] = (1..=8000).map(day).collect();
    story
}

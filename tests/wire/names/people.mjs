// Thirty invented people of many cultures. `last`, `first`: as USCIS's record has them; `lawyer`, `spouse`, `works`, `school` as the person types them.
export const people = [
  ['GARCIA HERNANDEZ', 'JUAN PABLO', 'Rosa Linda Quiroz', 'María José Ñañez', 'Panadería Tlaloc', 'UNAM'],
  ['DE VRIES', 'PIETER', 'Joost van den Bosch', 'Anneke de Vries', 'Kuipers Logistiek', 'Hogeschool Zuyderland'],
  ['AL-MANSOURI', 'OMAR', 'Layla Haddad', 'Fatima bint Rashid', 'أرامكو', 'King Fahd Academy'],
  ['SUHARTINI', '', 'Budi Santoso', 'Wahyu', 'Gojek', 'Gadjah Mada'],
  ['NGUYEN', 'THI LAN', 'Minh Pham', 'Trần Văn Đức', 'VinFast', 'Đại học Huế'],
  ["O'SULLIVAN", 'SIOBHAN', "Declan O'Rourke", 'Cian Ó Briain', 'Guinness', 'Trinity'],
  ['MÜLLER-LÜDENSCHEIDT', 'JÜRGEN', 'Wolfgang Groß', 'Käthe von Bülow', 'Siemens', 'Heidelberg'],
  ['WANG', 'XIAOMING', '刘', '李娜', '华为', '清华大学'],
  ['CHEN', 'MEI-LING', 'Grace Liu', '陳大文', 'TSMC', 'Tsinghua'],
  ['ИВАНОВ', 'ПЁТР', 'Ольга Смирнова', 'Анна Петрова', 'Газпром', 'МГУ'],
  ['الحسن', 'محمد', 'سارة خليل', 'نور الهدى', 'اتصالات', 'جامعة القاهرة'],
  ['DA SILVA SANTOS', 'JOÃO', 'Inês Carvalho', 'Conceição dos Anjos', 'Petrobras', 'USP'],
  ['ADEBAYO', 'OLUWASEUN', 'Chinedu Okafor', 'Ngozi Eze', 'Dangote', 'Ibadan'],
  ['TESFAYE', 'ABEBE BIKILA', 'Hirut Alemu', 'ሰላም ተስፋዬ', 'Ethio Telecom', 'Jimma'],
  ['SINGH', 'HARPREET', 'Gurpreet Kaur', 'Simran Kaur Gill', 'TCS', 'Khalsa College'],
  ['KIM', 'SEO-JIN', 'Min-jun Park', '김서연', 'LG', 'Yonsei'],
  ['YILMAZ', 'ÇAĞLA', 'Işıl Öztürk', 'İbrahim Şahin', 'Arçelik', 'Boğaziçi'],
  ['JEAN-BAPTISTE', 'WIDLYNE', 'Fritzner Dorcé', 'Marie-Ange Toussaint', 'Digicel', 'Quisqueya'],
  ['WIŚNIEWSKA', 'AGNIESZKA', 'Łukasz Żak', 'Bartłomiej Ćwik', 'Orlen', 'Jagiellonian'],
  ['X', 'MALIK', 'Khadija Bey', 'Aaliyah X', 'Uber', 'Howard'],
  ['MAY', 'APRIL', 'Mark Price', 'June Summer', 'Target', 'Brown'],
  ['GREEN', 'CARD', 'Will Banks', 'Hope Will', 'Delta', 'Rice'],
  ['WILL', 'GRANT', 'Ray Interview', 'Pat Notice', 'Gap', 'Duke'],
  ['TEXAS', 'AUSTIN', 'Sydney London', 'Paris Holland', 'Amazon', 'Boston Latin'],
  ['NEBRASKA', 'DAKOTA', 'Georgia Jordan', 'Carolina Israel', 'Southwest', 'Lincoln High'],
  ['BIOMETRICS', 'SAM', 'Art Field', 'Angel Reyes', 'Chase', 'Berkeley'],
  ['KOWALCZYK-NOWAK', 'ZOFIA', 'Tomasz Wójcik', 'Jan Paweł Nowak', 'Allegro', 'Politechnika'],
  ['שרון', 'דניאל', 'רחל כהן', 'יעל לוי', 'טבע', 'הטכניון'],
  ['शर्मा', 'राहुल', 'प्रिया वर्मा', 'अंजलि गुप्ता', 'टाटा', 'दिल्ली विश्वविद्यालय'],
  ['TANAKA', 'YUKI', 'Haruto Suzuki', '田中花子', 'トヨタ', '早稲田'],
].map(([last, first, lawyer, spouse, works, school]) => ({ last, first, lawyer, spouse, works, school }));

/** Sentences that name nobody: what is asked has to reach the model as it was asked. */
export const plain = `I have TPS for Venezuela. What changed for me?
I am from Honduras and I live in Ohio.
My interview is in Orlando, Florida.
Does the Visa Bulletin for December matter to me?
Should I write to the USCIS Ombudsman or to my Congressman?
My appointment is on Thanksgiving. Can I ask for another day?
People on Reddit say that code FTA0 is good.
Does the Cuban Adjustment Act apply to me?
My case was sent to Elgin and then to the Nebraska Service Center.
Is the office in Newark slower than the one in Los Angeles?
I came from Ukraine under Uniting for Ukraine.
I was born in El Salvador and grew up in North Carolina.
My country is Afghanistan. Do the holds on 39 countries touch me?
Can I travel to India with Advance Parole?
Does the State Department or the NVC have my case?
I got a Request for Evidence. What is the deadline?
On November 18, 2026 I took a place at the end of the line.
Is Premium Processing possible for my Form I-140?
I moved from Houston to Chicago in March.
My flight to Peru is on Christmas Day.
Tengo TPS de Venezuela. ¿Qué cambió?
Soy de Nicaragua y vivo en Nueva York.
Mi entrevista es en Orlando, Florida.
¿Qué es el Boletín de Visas?
¿Puedo viajar a Perú con el permiso de viaje?
Mi caso está en Miami desde la Navidad.
Nací en Guatemala y vine de Haití.
¿Sirve escribir a mi Congresista?`.split('\n');

#include <array>

#include "brief/answer/answer_rules.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::array kSets{
    WordSet{"fut",
            "will shall ll going gonna likely probably surely certainly definitely undoubtedly soon should "
            "expected expect expects bound "
            "certain guaranteed guarantee guarantees promise promised assured assure almost poised confident "
            "inevitably wont sure "
            "eventually hopefully imminently shortly doubtless presumably"},
    WordSet{"verdict",
            "approved approve approves approving granted grant granting denied deny denies denying rejected "
            "reject rejects rejecting "
            "refused refuse favorabl* favourabl* success* succeed*"},
    WordSet{"vnoun", "approval approvals denial denials rejection grants"},
    WordSet{"certain",
            "likely certain guaranteed expected imminent coming near soon inevitable assured probable "
            "probably shortly close ahead safe"},
    WordSet{"get", "get receive obtain have win see earn secure"},
    WordSet{"time",
            "soon shortly imminently imminent within weeks days months anytime any next early by quickly "
            "fast tomorrow"},
    WordSet{"near", "soon shortly imminent imminently near close around anytime coming"},
    WordSet{"good",
            "good great promising positive strong favorable favourable bright encouraging fine solid hopeful "
            "excellent reassuring"},
    WordSet{"bad", "bad grim bleak negative worrying worrisome poor troubling ominous"},
    WordSet{"deed",
            "file refile reapply apply appeal sue withdraw litigate travel leave depart marry divorce quit "
            "ignore skip lie hide omit "
            "conceal motion mandamus lawsuit filing appealing suing withdrawing applying leaving traveling "
            "travelling departing expedite "
            "expediting resubmit resubmitting congress* senator* ombudsman inquir* enquir* renew renewing "
            "upgrade upgrading disregard "
            "switch postpone job jobs employer trip trips requesting hire"},
    WordSet{"urge",
            "should must ought recommend* advise advised advisable suggest suggested urge consider "
            "considering better best need needs try "
            "shouldnt wise smart sensible worth encourage prudent wisest safest"},
    WordSet{"liberty",
            "travel leave work stay remain drive reenter return working traveling travelling leaving live"},
    WordSet{"neg", "not no t never neither nor cannot cant dont doesnt isnt without none nobody nothing"},
    WordSet{"say",
            "say says know known tell tells mean means predict promise guarantee guarantees foretell "
            "foretells show shows "
            "indicate indicates imply implies sign signal hint knowing clear state states forecast telling "
            "suggest suggests prediction "
            "information certain sure way reveal reveals confirm confirms determine proof evidence"},
    WordSet{"case",
            "case application petition form filing it 400 485 765 131 130 140 90 751 129 539 589 821 918 "
            "821d 526 829 360 730 601a 601 212"},
};

constexpr std::array kForecasts{
    "$fut ..7 $verdict"sv,
    "won ?t ..5 $verdict"sv,
    "about|set|bound|poised|sure to ..3 $verdict"sv,
    "$verdict ..4 $certain"sv,
    "$vnoun ..4 $certain"sv,
    "$fut ..4 $get|result|end|lead ..5 $vnoun"sv,
    "result|results|end|ends|leads ..1 in|with|to ..3 $vnoun"sv,
    "will|ll|going|soon ..4 citizen|resident"sv,
    "should|will|ll|expect|expected|likely|probably ..6 decision|answer|outcome|result|ruling|verdict ..3 $time"sv,
    "$fut ..3 $get|make|issue|reach|hear|expect|be ..3 decision|decided|adjudicated|completed|resolved|finalized ..4 $time"sv,
    "likely|probably|certainly|soon|shortly ..4 decision|decide|decided|adjudicate|adjudicated|finalize|finalized|complete"sv,
    "decision|approval|outcome ..3 $near"sv,
    "decision|approval|outcome ..2 on|around ..2 way|horizon|corner"sv,
    "will|should|going|expected|likely|ll ..3 be ..3 over|done|finished|resolved|decided ..5 soon|shortly|within|by|weeks|days|months|before"sv,
    "will|ll|should ..3 be|go|turn|work ..2 fine|ok|okay|alright|smooth|smoothly|well|out"sv,
    "any day|moment now"sv,
    "any day"sv,
    "any time now|soon"sv,
    "matter|question of time|weeks|days|months"sv,
    "i|we ..2 confident|optimistic|predict|bet|believe ..6 $verdict|$vnoun|succeed|fine|well"sv,
    "will|ll|won|can|cannot|can ?t fail"sv,
    "$fut ..3 pass|clear|win ..4 case|interview|review|it|test"sv,
    "$vnoun|decision is|s|should|will ..2 next|follow|come"sv,
    "$fut ..3 reverse|overturn|overrule|uphold|lift"sv,
    "$fut ..3 come|arrive|follow ..3 within|soon|by|next|shortly|any"sv,
    "have|hold|get|receive ..3 card|ead|permit|citizenship|residence|visa ..2 by|before|within|soon|next"sv,
    "shouldn|won|wouldn|not ?t ..2 take|be ..2 much|long|longer|far"sv,
    "in all probability|likelihood"sv,
    "odds|smart money|bet ..2 on"sv,
    "next ..3 is|will|comes ..2 approval"sv,
    "$vnoun ..3 follows|follow|comes|awaits"sv,
    "guarantee|guarantees|ensure|ensures|secure|secures ..3 $vnoun"sv,
    "will|should|ll ..2 end ..2 well|badly|soon"sv,
    "i|we ..1 m|am|are ..2 sure|certain|convinced"sv,
    "look|looking forward to ..3 decision|approval|card|green|interview"sv,
    "you ll|will|are ..2 probably|likely|certainly|surely|definitely ..6"sv,
    "probably|likely|surely|most ?likely ..3 called|interviewed|scheduled|asked|invited|waived"sv,
    "$fut ..2 be ..2 waived|scheduled|too"sv,
    "matter|question of ..4 days|weeks|months|time"sv,
    "likely|probably ..3 scheduled|called|interviewed|approved|soon"sv,
};
constexpr std::array kTimings{
    "can|should|may|could ..1 expect|anticipate ..3 hear|get|receive|see|have|it|your"sv,
    "$fut ..3 hear|decide|schedule|scheduled|finish|act|move|issue|issued|mailed|arrive|interview|called ..6 soon|shortly|any|next|weeks|months|quickly"sv,
    "will|should|going|expected|likely|ll ..3 take ..6 days|weeks|months|year|years|long|longer"sv,
    "in|within|over the next|coming ..2 days|weeks|months"sv,
    "expect|expects|expecting|anticipate ..3 decision|approval|news|answer|result|outcome|card|interview|oath"sv,
    "$fut ..7 within ..4 days|weeks|months|week|month|year"sv,
    "$fut ..6 in ..3 weeks|months|week|month"sv,
    "$fut ..6 soon|shortly"sv,
    "$fut ..5 by|before ..2 spring|summer|fall|winter|christmas|end|year|month"sv,
};
constexpr std::array kFutures{
    "will|shall|ll|gonna|won"sv,
    "is|are|s|re|m ..1 going to"sv,
    "is|are|s|re ..1 about to"sv,
    "should ..1 be|take|get|have|hear|come|arrive|follow|reach"sv,
};
constexpr std::array kKnownFutures{
    "notice|notices|letter|mail|lawyer|attorney|representative|summary|account|receipt ..4 will|ll|should"sv,
    "will|ll|should ..6 notice|letter|mail|notify|told|address|envelope"sv,
    "you will|ll need|have"sv,
    "if|once|when|after|until|unless|before|as"sv,
};
constexpr std::array kDuties{"you ..1 must|should|ought"sv, "you ..1 need|have|ought to"sv,
                             "you re|are ..1 supposed|required|obliged to"sv};
constexpr std::array kCommonDeeds{
    "must|should|to ?not ?only ?also ?still ?now ?first ?carefully respond|answer|reply|attend|go|bring|check|read|look|ask|follow|keep|take|talk|see|consult|watch|update|tell|report|be|know|note|remember|reach|receive|get|have|show|arrive|understand|contact|send|submit|provide"sv,
};
constexpr std::array kOwnDeadlines{
    "respond|response|answer|deadline|reply|file|filed|appeal|motion|hearing|bring|attend"sv};
constexpr std::array kOutlooks{
    "on ?the ?right track"sv,
    "on ?its ?the way to|toward ..2 $vnoun|$verdict|decision|being|green"sv,
    "well on|under ..1 way"sv,
    "going|moving|progressing|proceeding|coming|looking ..2 well|smoothly|nicely|great|fine|normally|along|forward|planned"sv,
    "goes|go|gone well|smoothly"sv,
    "look|looks|looking|seem|seems|appear|appears ..2 $good|$bad"sv,
    "promising|bodes|doomed|hopeless|encouraging|reassuring"sv,
    "$good|$bad|healthy|clear|hopeful ..1 sign|signs|indication|indicator|indicators|omen|signal|step|development|shape|position|chance|chances|odds|outlook"sv,
    "sign|signs|signal|indication ..2 that|of ..4 $verdict|$vnoun|good|close|decision|problem|trouble"sv,
    "home|final|last stretch"sv,
    "light at the end"sv,
    "almost|nearly|practically|virtually|basically|essentially there|done|finished|complete|completed|over|approved|through"sv,
    "formality"sv,
    "as good as"sv,
    "all set"sv,
    "nothing|little stands|stand in"sv,
    "smooth sailing"sv,
    "around the corner"sv,
    "close to ..3 decision|approval|end|finish|finished|being|done|approved|denied|over"sv,
    "safe bet"sv,
    "strong|solid|clear|weak|excellent ..1 case|application|petition"sv,
    "in|to ..1 your favor|favour"sv,
    "leaning|headed|heading|trending|tending ..2 toward|towards|for|to"sv,
    "point|points|pointing ..2 to|toward|towards ..3 $vnoun|$verdict|positive|good|favorable"sv,
    "red flag"sv,
    "in ..1 trouble|danger|jeopardy"sv,
    "chance|chances|odds|likelihood|probability|prospects ..1 of|are|is|for|that|look|seem|remain ..5 $vnoun|$verdict|high|good|low|strong|slim|excellent|success|favorable|better|great|solid"sv,
    "good|great|high|strong|excellent|solid|fair|better|best|real|low|slim|small|poor|every ..1 chance|chances|odds|shot|prospects|likelihood|probability"sv,
    "every reason to"sv,
    "ahead|behind of schedule|schedule"sv,
    "faster|slower|quicker|longer than ..3 usual|average|normal|most|others|expected|typical"sv,
    "nothing unusual|wrong|concerning"sv,
    "perfectly|completely|totally normal"sv,
    "no problem|problems|issue|issues with|in"sv,
    "worst|hard|hardest ..2 over|behind"sv,
    "in ..1 final|last|closing|advanced stage|stages|phase|phases|steps"sv,
    "$vnoun|decision ..1 is|seems|looks|remains|appears ..2 unlikely|improbable|inevitable|imminent"sv,
    "little|low|small|minimal|no|high|real|great ..1 risk|danger ..2 of"sv,
    "ready|willing|inclined|prepared|keen to ..2 $verdict"sv,
    "toward|towards ..2 $vnoun"sv,
    "approvable|winnable"sv,
    "unlikely|improbable ..6 $verdict|$vnoun"sv,
    "wait|waiting|process ..2 is|s|are ..2 over|done|behind"sv,
    "optimistic|pessimistic|upbeat"sv,
    "sit tight"sv,
    "signs|indicators|indications|codes ..2 are|look|seem ..2 $good|$bad|favorable"sv,
    "tend|tends|tended to ..3 $verdict|succeed"sv,
    "good|best|hard|easy part ..2 is|coming|ahead|behind|over"sv,
    "better|good days|things ahead|coming"sv,
    "step|steps closer"sv,
    "speed|speeds ?things ?up"sv,
    "cases ..4 tend|usually|normally|generally|often|typically ..3 $verdict|succeed|go|end"sv,
    "happy|lucky|relief|relieved|glad|trouble|problem|problems|harmless"sv,
    "pay|pays off"sv,
    "go|going|goes ..1 your way"sv,
    "on your side"sv,
    "progress ..2 toward|towards|on|in"sv,
    "no news is"sv,
    "change ..2 mind|minds"sv,
    "every ..1 indication|sign|reason"sv,
    "is|s|are|re about to"sv,
    "can|could ..1 go wrong"sv,
    "go|goes wrong"sv,
    "feeling|instinct|gut|hunch"sv,
    "in sight"sv,
    "would|will ..1 be ..2 surprise|surprising|surprised|unusual|rare|strange"sv,
    "look|watch out for ..3 card|approval|decision|denial"sv,
    "everything ..3 uscis|officer ..1 wants|needs|asks|looks"sv,
    "could|may|might ..2 come|arrive|happen|drop ..2 any"sv,
    "rarely|seldom|hardly|never ..1 say|says no|yes"sv,
    "on ..1 cusp|verge|brink"sv,
    "within reach"sv,
    "good to go"sv,
    "in the bag"sv,
    "a sure thing"sv,
    "clear sailing"sv,
    "rest is routine|easy|formality"sv,
};
constexpr std::array kShares{
    "most|majority|many|vast|usually|typically|normally|generally|often|commonly|almost|nearly|rarely|seldom|hardly|always|percent|half ..6 $verdict|$vnoun|successful"sv,
    "approval|denial|success ..1 rate|rates"sv,
    "out of ..4 $verdict"sv,
    "out of ..3 applicants|people|cases|applications"sv,
    "percent|majority|most ..5 succeed|win|pass|approved|approval"sv,
    "usually|often|generally|normally|typically|tend|tends|commonly|frequently|mostly|regularly ..4 get|receive|win|change|precede|precedes|lead|leads|mean|means|enough|end|ends|succeed|follow|follows|signal|signals"sv,
    "people|applicants|cases|those ..3 situation|position|like ..6 get|receive|win|approved|succeed"sv,
    "precede|precedes|preceded ..3 $vnoun"sv,
    "most|many|majority|usually|often ..6 win|wins|lose|loses|succeed|prevail"sv,
    "usually|normally|typically|generally|often ..4 mailed|sent|issued|scheduled|arrives|arrive|comes|come|made|decided"sv,
    "in my experience"sv,
};
constexpr std::array kSoothing{
    "rest assured"sv,
    "don|do|no|not|nothing|never|shouldn|needn|stop ..3 worry|panic|stress|fret|anxious|worried|nervous|afraid|fear|alarmed|worrying"sv,
    "no ..1 cause|reason ..2 concern|alarm|worry|panic|concerned|worried"sv,
    "can|may ..1 relax|breathe"sv,
    "relax|hooray"sv,
    "stay|remain|keep calm|positive|optimistic|hopeful"sv,
    "peace of mind"sv,
    "can ..1 be ..1 confident|sure|certain|optimistic|hopeful|assured"sv,
    "be ..1 optimistic|hopeful"sv,
    "hang in there"sv,
    "fingers crossed"sv,
    "good hands"sv,
    "everything ..3 fine|okay|ok|alright|order|good|well"sv,
    "it|that|this ..2 harmless|routine ..3 worry"sv,
    "nothing|no ..5 suggest|suggests|indicate|indicates|think|believe|reason|expect|fear ..6 would|will|be|going ..3 deny|denied|refuse|refused|reject|rejected|wrong"sv,
};
constexpr std::array kCheering{
    "congratulations"sv,
    "congrats"sv,
    "good|great|wonderful|fantastic|exciting|excellent news"sv,
    "bad|terrible news"sv,
    "card|decision|approval|green|citizenship ..3 on ?its ?the way|horizon"sv,
};
constexpr std::array kAboutAStamp{
    "about ..4 touch|update|updated|stamp|movement|moved|change|code|entry|repeat|repeated|date"sv};
constexpr std::array kUnknowing{
    "$neg ..5 $say"sv,
    "unknown|unclear|uncertain|undecided|unpredictable|unsaid"sv,
    "whether"sv,
    "depends|depend"sv,
    "remains ..1 open|to"sv,
    "still|is|remains open"sv,
    "neither ..6 nor"sv,
    "not ..2 a|an ..2 forecast|prediction|promise|sign|guarantee|hint|indication"sv,
    "no ..2 forecast|prediction|promise|sign|hint|guarantee|indication|way"sv,
    "impossible|difficult to"sv,
    "only uscis ..2 knows|can"sv,
    "not ..2 a|an ..1 good|bad"sv,
};
constexpr std::array kConditions{
    "if|once|after|unless|until|before|when|assuming ..7 $verdict|$vnoun"sv,
    "^ should|were|had ..5 $verdict"sv,
    "in case ..4 $verdict"sv,
    "if ..3 is|are ..2 $verdict"sv,
};
constexpr std::array kNeglect{
    "if ..3 miss|fail|ignore|late"sv,
    "if ..4 not|t ..3 respond|answer|attend|reply|appear|go|send|receive|act|show|arrive"sv,
    "without ..3 response|answer|reply|evidence"sv,
    "if no|nothing|nobody"sv,
    "unless you"sv,
    "if ..3 response|answer|evidence ..3 late|not|missing|incomplete"sv,
    "fail|failing|failure to"sv,
};
constexpr std::array kEitherWay{
    "approv* ..4 or|nor ..5 den*|reject*"sv,
    "den* ..4 or|nor ..5 approv*"sv,
    "approv* ..2 deny|denied|denial|denies"sv,
    "grant* ..3 or ..3 den*"sv,
};
constexpr std::array kPastVerdicts{
    "was|were|been|got|why|already ..1 $verdict"sv,
    "has|have|had ..1 approved|denied|rejected|granted|refused"sv,
    "^ uscis approved|denied|rejected|granted|refused"sv,
    "uscis|they approved|denied|rejected|granted|refused"sv,
    "approval|denial|rejection notice|letter"sv,
    "intent to deny|revoke"sv,
};
constexpr std::array kTurns{
    "but|however|yet|though|although|still|except|because|nevertheless|nonetheless|so"sv};
constexpr std::array kOath{"oath|ceremony|naturalization"sv};

constexpr std::array kAdvice{
    "$urge ..7 $deed"sv,
    "have|has|had to ..6 $deed"sv,
    "time to ..4 $deed"sv,
    "idea to ..4 $deed"sv,
    "make|makes sense to ..4 $deed"sv,
    "i|we would|d|might ..4 $deed"sv,
    "option|options|move|step|choice|thing|bet ..3 is|are|would|be ..3 $deed|submit|request|ask"sv,
    "in your ..1 interest"sv,
    "why not ..3 $deed"sv,
    "make|be sure|certain ?you ?to ..2 $deed"sv,
    "you|i|we ..2 want to ..3 $deed"sv,
    "avoid|stop|start|postpone|delay|cancel ..3 traveling|travelling|leaving|working|filing|driving|trip|trips|travel|going|work|job"sv,
    "$urge ..4 submit|send|provide|include|gather|collect|prepare|attach|add ..4 new|another|additional|extra|more|affidavit*|tax|taxes|medical|letter|letters|bona|proof|evidence"sv,
    "$urge ..4 ask|request|seek ..4 time|extension|expedite|refund|hearing|reconsideration|inquiry|transfer"sv,
    "$urge ..4 wait|hold|sign|pay|stay|remain|work|move|tell|say|claim"sv,
    "you|i would|d be better off|advised"sv,
    "your best ..4"sv,
    "strategy|strategic|tactic"sv,
    "send|submit|respond|answer ..6 several|parts|pieces|separately|stages"sv,
    "i|we ..1 recommend|advise|suggest|urge|encourage|propose"sv,
    "my advice|recommendation|suggestion"sv,
    "would|is|s|be ..2 wise|smart|prudent|best|better|advisable|safer ..1 to|if|not"sv,
    "d|had better ..1"sv,
    "is|are a must"sv,
    "feel free to"sv,
    "go ahead and"sv,
    "start over with"sv,
    "start|begin over|again|fresh"sv,
    "it|that ..2 best|better|wiser|smarter|wise ..1 to|if"sv,
    "better|best|wiser|right|smart|smarter choice|option|move|way|path|route"sv,
    "is|s what you need"sv,
    "think about ..2 $deed|lawsuit|suing|appeal"sv,
};
constexpr std::array kOrders{
    "^ ?then ?please ?now ?so ?also ?just ?simply ?immediately file|refile|sue|withdraw|reapply|marry|ignore|apply|resubmit|renew|avoid|expedite|upgrade|hire|disregard|skip"sv,
    "^ ?then ?please ?now ?so ?also ?just ?simply ?immediately appeal|travel|leave ..9 decision|now|immediately|it|this|denial|freely|the|country"sv,
    "^ ?then ?please ?now ?so ?also ?just ?simply request|seek|submit|contact|call|write|ask ..6 expedite|hearing|appeal|motion|extension|time|inquiry|enquiry|congress*|senator|ombudsman|reconsideration|new|another|affidavit*|lawsuit"sv,
    "and|then|now|please|immediately file|refile|sue|withdraw|reapply|appeal|resubmit ..1 a|an|the|your|it|form|again|uscis|immediately|this"sv,
    "and|then|now|please request|seek ..3 hearing|appeal|motion|expedite"sv,
    "^ ?please ?so ?also ?and do|don not|t ..2 $deed|go|attend|respond|reply|answer|sign|move|work|drive|send|call|contact|speak|talk|tell|pay"sv,
    "^ ?please never ..2 $deed|go|sign|work|drive|leave"sv,
    "and|so|please|then|court|office do|don not|t ..2 $deed|attend|respond|reply|answer|sign|work"sv,
    "^ ?please wait until|before ..6"sv,
    "^ stay|remain|keep ..2 in|inside|within the|your|working ..4"sv,
    "^ quit|start|begin|stop|switch|change|delay|postpone|stay|staying|keep ..5 job|jobs|work|working|country|employer|over|filing|states|must"sv,
    "^ ?then ?please ?now submit|send|make|file|open|place ..2 inquiry|enquiry|complaint|expedite|request|service"sv,
    "^ ?then ?please ?now refile|sue|withdraw|reapply"sv,
    "^ ?then ?please ?now ?also ?so try|hire|demand|insist|push|plan|consider|cancel|decline|refuse|complain|escalate|argue|fight|challenge|contest|book|reapply|start|stop ..4"sv,
    "and|then|or|it file|apply|reapply|appeal|sue again|now|instead|immediately|for"sv,
};
constexpr std::array kNeedless{
    "no need|reason to|for ..2 respond|reply|answer|attend|go|do|act|bring|show|appear|send|submit|lawyer|attorney|anything|action|read|check|contact|file|there"sv,
    "needn|needn t|unnecessary|needless"sv,
    "not|t|dont|doesnt|never|nothing ..2 need|have|required|obliged|obligated|necessary|must ..1 to|for ..4 respond|reply|answer|attend|go|do|act|bring|show|appear|send|submit|lawyer|anything|read|check|file|take"sv,
    "not|t|isn|dont need|require ..2 lawyer|attorney|anything|action|response|representative|help"sv,
    "no ..3 action|response|reply|answer|step|steps ..3 required|needed|necessary|expected|due"sv,
    "no further|additional|more action|steps|step"sv,
    "nothing ..3 to do"sv,
    "nothing ..2 you ..3 do"sv,
    "nothing ..2 required|needed ..1 from|of you"sv,
    "nothing to act|respond|answer"sv,
    "response|reply|answer|appointment|interview|attendance|evidence|it is|s ..1 optional|voluntary|unnecessary"sv,
    "optional"sv,
    "can|may|could|safe|fine|ok|okay ..3 ignore|skip|miss|disregard|throw|forget"sv,
    "just|simply|only ..2 wait"sv,
    "all you ..3 is wait"sv,
    "sit|lean back"sv,
    "everything ..2 you ?need|needed ?to do"sv,
    "wait and see"sv,
    "fine|ok|okay|acceptable|alright ..1 to ..2 respond|answer|reply|send|miss|go|wait|skip"sv,
    "respond|answer|reply|send ..5 late|later ..3 fine|ok|okay|problem|accepted"sv,
    "nothing you ..1 have|need|must"sv,
    "nothing ..4 right now|today|yet"sv,
    "is|are|isn|aren ?not|t ..1 necessary|needed|required|mandatory|essential|obligatory|worth"sv,
    "don|do ?not|t bother"sv,
    "you ..1 do|don|needn ?not|t ?really have|need to"sv,
    "you ..2 have|need no"sv,
    "up to you"sv,
    "enough|suffices|sufficient ..2 to|on|for ..1 respond|send|answer"sv,
    "is|are enough|sufficient"sv,
    "leave out"sv,
    "no obligation|duty|requirement"sv,
};
constexpr std::array kLiberties{
    "you|one ..1 can|may|could|might|are ..3 $liberty"sv,
    "able|allowed|free|permitted|authorized|entitled|eligible|safe|fine|ok|okay|legal to ..2 $liberty"sv,
    "can|may ..1 freely|safely|legally ..2 $liberty"sv,
    "^ traveling|travelling|working|leaving|going ..6 is|s ..3 safe|fine|allowed|legal|ok|permitted"sv,
    "gives|give|grants|allows|lets|permits|authorizes|have you|permission|right ..3 $liberty"sv,
    "travel|trip ..4 is|should|would ..2 safe|fine|ok|okay|possible|allowed|no"sv,
    "you ..1 may|can|could ..4 and|or $liberty"sv,
    "feel free to ..2 $liberty"sv,
    "no ..1 harm|risk|problem|danger ..1 in|with|to"sv,
};
constexpr std::array kWork{"work|working"sv};
constexpr std::array kOptions{
    "you|one ..1 could|can|may|might ..4 inquiry|complaint|senator|congress*|ombudsman|expedite|lawsuit|mandamus|sue"sv,
    "you|applicant|applicants|people ..2 can|may|could|might|able|eligible ..7 file|appeal|apply|request|seek|refile|reapply|motion|hearing"sv,
    "can|may|could|might ..2 be ..2 filed|appealed|requested|reopened"sv,
    "right to ..2 appeal|file|request|hearing"sv,
    "option|options|remedy|remedies ..3 motion|appeal|hearing|new"sv,
};
constexpr std::array kOptionsNamed{
    "must|has|have|needs|due ..3 be ..2 filed|requested|received|submitted|asked|sent"sv,
    "deadline|day|date|last|until|by ..4 file|appeal|request|motion|hearing"sv,
    "motion|appeal|hearing|request ..6 by|until|before|deadline|within"sv,
};
constexpr std::array kResponses{
    "evidence|response|respond|request|documents|uscis|everything|answer|together"sv};
constexpr std::array kLawyerAsked{
    "lawyer|attorney|representative ..6 whether|about|if|how|before|what|can|could|may|will|should"sv,
    "ask|talk|speak|consult|with|see ..4 lawyer|attorney|representative"sv,
    "whether|if|before ..8 lawyer|attorney|representative"sv,
};
constexpr std::array kGeneral{
    "uscis|officer|officers|applicants|applicant|people|someone|anyone|relative|petitioner|employer|sponsor|court|judge|they ..2 $urge|has|have|will|may|can|usually"sv,
};
constexpr std::array kFindings{"caselight|found|checked|record|data|information|summary|says|read ..8"sv};

constexpr std::array kApproved{
    "$case ..2 is|was|has|got|been ..3 approved|granted"sv,
    "uscis|they|officer ?has ?have ?already approved|granted"sv,
    "have|has|been|was|were approved|granted"sv,
    "approval ..3 issued|granted|on"sv,
    "you ..3 approved"sv,
    "have|got|received ..2 approval"sv,
    "permanent resident now|as"sv,
    "you ..2 now ..2 citizen|resident"sv,
    "is|are approved"sv,
};
constexpr std::array kDenied{
    "$case ..2 is|was|has|got|been ..3 denied|refused"sv,
    "uscis|they|officer ?has ?have ?already denied|refused"sv,
    "have|has|been|was|were|is|are denied|refused"sv,
    "denial ..3 issued|on"sv,
    "you ..3 denied"sv,
};
constexpr std::array kRejected{"$case ..2 is|was|has|got|been ..3 rejected"sv,
                               "uscis|they ?has ?have ?already rejected"sv,
                               "have|has|been|was|were|is|are rejected"sv};
constexpr std::array kOpen{
    "$case ..1 is|remains|stays|still ..4 pending|open|review|process|progress|processed|reviewed|undecided|waiting"sv,
    "still ..3 pending|review|process|processing|processed|reviewed|open|consider*|deciding|waiting"sv,
    "not ..2 made|reached ..2 decision"sv,
    "no decision"sv,
    "not ..1 decided"sv,
    "has|have not|n|t ..1 yet ..1 decided"sv,
    "awaiting ..2 decision"sv,
    "is|remains ..2 under review"sv,
    "decision ..2 pending"sv,
};
constexpr std::array kSoftened{
    "not ..2 final|definitive|end|over|necessarily|permanent|last|lost"sv,
    "not ..1 really|actually|yet ..1 denied"sv,
    "not a denial"sv,
    "isn|wasn|doesn t ..2 final|definitive|end|over|permanent|last|denial|denied"sv,
    "can|could|may|might|will ..2 still ..3 approved|approve|granted|change|succeed|win"sv,
    "just|only|merely|simply|little|minor|temporary ..2 delay|setback|step|pause|formality|bump|hurdle|hiccup|obstacle|paperwork"sv,
    "temporary|temporarily|provisional|preliminary|tentative|setback|hiccup"sv,
    "needs|need|wants|requires ..2 more|additional|extra ..2 time|information|review|documents|evidence"sv,
    "on hold|pause"sv,
    "will|ll|going ..3 reconsider|review|reopen|look|revisit ..3"sv,
    "still alive|open|possible|hope|chance"sv,
    "room for|to"sv,
    "automatically reconsider*|reopen*|review*"sv,
    "unfavorable|adverse ..2 so far"sv,
    "declined to approve ..2 yet"sv,
    "could not|n approve ..3 yet|time"sv,
    "put|set aside"sv,
    "postponed"sv,
    "not ..1 accept* ..3 yet"sv,
    "didn|wasn t|not ..2 go ..2 hoped|planned"sv,
};
constexpr std::array kHedges{
    "code|codes|sources|source|suggest|suggests|apparently|reading|readings"sv,
    "if|once|when|unless|until|after|whether|should|would|could|might|may|can|usually|often|typically"sv,
    "another|other|related|relative|earlier|previous|previously|former|first|before|then|later"sv,
};
constexpr std::array kDenials{
    "not|no|never|t|nor|neither|nobody|none|without|cannot|nothing|isn|hardly|rather|than|from"sv};

}  // namespace

constinit const LanguageOfRules kEnglishRules{.sets = kSets,
                                              .forecasts = kForecasts,
                                              .timings = kTimings,
                                              .futures = kFutures,
                                              .known_futures = kKnownFutures,
                                              .duties = kDuties,
                                              .common_deeds = kCommonDeeds,
                                              .own_deadlines = kOwnDeadlines,
                                              .outlooks = kOutlooks,
                                              .shares = kShares,
                                              .soothing = kSoothing,
                                              .cheering = kCheering,
                                              .about_a_stamp = kAboutAStamp,
                                              .unknowing = kUnknowing,
                                              .conditions = kConditions,
                                              .neglect = kNeglect,
                                              .either_way = kEitherWay,
                                              .past_verdicts = kPastVerdicts,
                                              .turns = kTurns,
                                              .oath = kOath,
                                              .advice = kAdvice,
                                              .orders = kOrders,
                                              .needless = kNeedless,
                                              .liberties = kLiberties,
                                              .work = kWork,
                                              .options = kOptions,
                                              .options_named = kOptionsNamed,
                                              .responses = kResponses,
                                              .lawyer_asked = kLawyerAsked,
                                              .general = kGeneral,
                                              .findings = kFindings,
                                              .approved = kApproved,
                                              .denied = kDenied,
                                              .rejected = kRejected,
                                              .open = kOpen,
                                              .softened = kSoftened,
                                              .hedges = kHedges,
                                              .denials = kDenials};

}  // namespace caselight

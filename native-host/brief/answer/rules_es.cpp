#include <array>

#include "brief/answer/answer_rules.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::array kSets{
    WordSet{"fut",
            "sera seran va van probablemente seguramente pronto deberia deberian garantizo garantiza aseguro "
            "prometo ciertamente "
            "definitivamente casi saldra resultara quedara estara probable duda espera esperar seguro segura "
            "recibira tendra habra"},
    WordSet{"verdict",
            "aprobado aprobada aprobados aprobadas aprobar aprobars* denegars* denieg* aprueb* conced* "
            "otorg* denegado denegada denegar denieg* negado negada rechaz* favorable "
            "favorablemente exito exitos* positivo positiva"},
    WordSet{"vfut",
            "aprobara aprobaran concedera concederan otorgara otorgaran denegara denegaran negara rechazara "
            "rechazaran"},
    WordSet{"vnoun", "aprobacion denegacion rechazo negativa"},
    WordSet{"certain",
            "segura seguro garantizada garantizado inminente pronto cerca probable probablemente proxima "
            "cercana"},
    WordSet{"get",
            "recibira obtendra tendra conseguira llegara recibir obtener recibiera reciba obtenga tener "
            "llegue llegar"},
    WordSet{"time",
            "pronto semanas dias meses proximas proximos proximo proxima breve antes cualquier poco rapido "
            "corto"},
    WordSet{"good",
            "buena buen bueno buenas positiva positivo alentadora alentador prometedor prometedora excelente "
            "favorable esperanzador bien"},
    WordSet{"bad", "mala mal malo preocupante negativa"},
    WordSet{"deed",
            "presentar apelar demandar retirar solicitar viajar salir casarse divorciarse ignorar mentir "
            "ocultar omitir demanda apelacion "
            "renunciar presente apele demande retire viaje viajes salga solicite trabajar renovar renueve "
            "mudarse contratar congresista "
            "senador mocion mandamus pedir pida cambiar volver adjuntar"},
    WordSet{"urge",
            "debe debes deberia deberias necesita necesitas recomiendo recomienda recomendable aconsejo "
            "aconsejable sugiero conviene "
            "considere considera mejor prudente trate intente convendria deben recomendaria"},
    WordSet{"liberty",
            "viajando trabajando viajar salir trabajar quedarse permanecer manejar conducir regresar viaje "
            "trabaje"},
    WordSet{"neg", "no nadie ni nunca tampoco sin nada ningun ninguna imposible"},
    WordSet{"say",
            "dice dicen sabe saber sabemos decir predecir prometer significa significan garantiza garantizar "
            "asegurar seguro promesa "
            "indica indican claro muestra muestran implica quiere senal pronostico garantia indicio "
            "prediccion aclara revela informa"},
    WordSet{"case",
            "caso solicitud peticion formulario tramite 400 485 765 131 130 140 90 751 129 539 589 821 918 "
            "821d 526 829 360 730 601a 601 212"},
};

constexpr std::array kForecasts{
    "$fut ..6 $verdict"sv,
    "$vfut"sv,
    "$verdict ..4 $certain"sv,
    "$vnoun ..4 $certain"sv,
    "$fut ..4 $vnoun"sv,
    "recibira|obtendra|conseguira|llegara|tendra ..5 $vnoun"sv,
    "sera|seran ..3 ciudadano|ciudadana|residente"sv,
    "recibira|tendra|habra|obtendra|llegara|recibir|espera|esperar|reciba|tenga|haya|dara|tomara ..4 decision|respuesta|resultado|noticias ..4 $time"sv,
    "decision|aprobacion|resultado ..3 $time|cerca|inminente"sv,
    "probable|probablemente|seguramente|pronto ..6 decision|decida|decidira|resuelva|resolvera|respuesta|resultado|noticias|aprob*"sv,
    "decidira|resolvera|tomara|emitira|terminara|programara|enviara|contactara|citara|llamara|avanzara ..6 $time"sv,
    "en cualquier momento"sv,
    "cualquier dia"sv,
    "cuestion|asunto de tiempo|semanas|dias|meses"sv,
    "todo ..2 saldra|ira|estara ..2 bien"sv,
    "saldra|ira|estara ..2 bien|adelante"sv,
    "a punto de"sv,
    "estoy ..1 segur*|convencid*|confiad* ..5 $verdict|$vfut|$vnoun|bien"sv,
    "deberia|tendria|podra|va ..3 noticias|respuesta|saber|recibir"sv,
    "casi seguro ..3 aprueben|apruebe|denieguen|que"sv,
    "confio|espero|creo en|que ..5 $verdict|$vfut|aprueben"sv,
    "$vnoun ..2 llegara|viene|vendra|llega"sv,
    "van|va a ..2 llamar|citar|aprobar|enviar|dar|entrevistar|resolver|denegar ..6"sv,
    "muy|bastante|mas probable ..4"sv,
    "le|lo|la aprueben|aprobaran|denieguen"sv,
};
constexpr std::array kTimings{
    "tardara|tomara|demorara|llevara|durara ..5 dias|semanas|meses|ano|anos|poco|mucho"sv,
    "va|van|deberia|puede ..1 a ?tardar|tomar|demorar|llevar ..4 dias|semanas|meses|ano|anos"sv,
    "en|dentro ..1 las|los proximas|proximos ..2 dias|semanas|meses"sv,
    "puede|debe|deberia|podria ..2 esperar ..3 decision|recibir|aprobacion|noticias|que|una|la|su|respuesta"sv,
    "espere ..3 decision|noticias|respuesta|aprobacion"sv,
    "antes ..3 fin ..3 ano|mes"sv,
    "dentro de ..3 semanas|meses|poco"sv,
};
constexpr std::array kFutures{
    "tendra|recibira|sera|habra|llegara|vendra|saldra|estara|obtendra|dara|daran|llamaran|llamara|citaran|citara|enviara|resolvera|decidira|programara|emitira|terminara|avanzara|aprobara|mandara"sv,
    "va|van a"sv,
};
constexpr std::array kKnownFutures{
    "aviso|carta|correo|abogado|representante|resumen|cuenta|notificacion"sv,
    "si|cuando|una|despues|hasta|antes|tras"sv,
    "avisara|notificara|explicara|informara"sv,
};
constexpr std::array kDuties{"debe|deberia"sv, "tiene|tendria que"sv, "necesita"sv};
constexpr std::array kCommonDeeds{
    "debe|deberia|que|necesita ?no ?solo ?tambien responder|contestar|asistir|ir|llevar|revisar|leer|mirar|preguntar|consultar|seguir|presentarse|acudir|hablar|guardar|tener|recibir|enviar|mandar|informar|avisar|saber|estar"sv,
    "debe|deberia ..1 llegar|recibirse|estar"sv,
};
constexpr std::array kOwnDeadlines{
    "responder|respuesta|plazo|presentar|apelar|mocion|audiencia|lleve|asistir|pedir|solicitar"sv};
constexpr std::array kOutlooks{
    "por|en ..1 buen|mal|bien camino|rumbo"sv,
    "va|van|avanza|marcha|esta|progresa ..2 bien|normalmente|perfectamente|adelante|viento"sv,
    "se ve|ven ..2 $good|$bad"sv,
    "parece ..2 $good|$bad"sv,
    "luce|pinta ..2 $good|$bad"sv,
    "$good|$bad|clara ..1 senal|senales|indicio|indicios|indicador|sintoma|augurio|noticia"sv,
    "senal|indicio ..2 $good|$bad|de ..3 $vnoun|problema|problemas"sv,
    "senal ..2 positiva|negativa|alentadora|clara"sv,
    "recta final"sv,
    "ultima|ultimas etapa|etapas|fase"sv,
    "casi|practicamente ..2 listo|lista|terminado|terminada|hecho|aprobado|aprobada|segura|seguro"sv,
    "mera|simple|pura formalidad"sv,
    "formalidad"sv,
    "buenas|muchas|altas|pocas|grandes|bajas posibilidades|probabilidades|oportunidades|chances"sv,
    "posibilidades|probabilidades|probabilidad|chances|posibilidad ..2 de ..3 $vnoun|$verdict|exito|que|altas|buenas|bajas"sv,
    "posibilidades|probabilidades ..2 son|altas|buenas|bajas"sv,
    "a su favor"sv,
    "alentador|alentadora|prometedor|prometedora|esperanzador*|tranquilizador*"sv,
    "caso ..2 solido|fuerte|debil"sv,
    "apunta|apuntan|inclina ..2 a|hacia ..3 $vnoun|$verdict"sv,
    "falta ..2 poco"sv,
    "ya ..2 falta"sv,
    "vuelta de la esquina"sv,
    "lo peor|dificil ..2 paso|atras"sv,
    "mas rapido|lento que ..3"sv,
    "en ..1 peligro|problemas|riesgo"sv,
    "completamente|totalmente|perfectamente normal"sv,
    "luz al final"sv,
    "poco|bajo|escaso|sin|minimo ..1 riesgo|peligro ..2 de"sv,
    "listo|dispuesto|dispuesta ..1 a|para ..2 $verdict"sv,
    "hacia ..2 $vnoun"sv,
    "improbable|dificil|poco ?probable ..4 $verdict|$vnoun|denieguen|nieguen|rechacen|aprueben"sv,
    "espera ..2 termina|terminado|acaba|acabado"sv,
    "cerca de ..3 $vnoun|decision|final|$verdict|terminar"sv,
    "optimista"sv,
    "suele|suelen|tienden ..3 $verdict|aprobarse|denegarse|aprueba|aprueban"sv,
    "apunta|apuntan|indica|indican ..2 a ..2 $vnoun"sv,
    "pinta|pintan ..2 $good|$bad"sv,
    "sin ..1 riesgo|problemas|problema"sv,
    "haber ..1 problemas|problema"sv,
    "cosas|todo ..3 $good"sv,
    "de su lado"sv,
    "todo ..2 salir|sale|saldra"sv,
    "presentimiento|corazonada"sv,
    "seria|sera ..2 sorpresa|raro|extrano"sv,
    "a la vista"sv,
    "puede|podria ..1 llegar|venir|ocurrir ..2 cualquier"sv,
};
constexpr std::array kShares{
    "mayoria|mayor|casi|normalmente|generalmente|usualmente|suelen|suele|siempre|comunmente|ciento|rara|raramente|raras ..6 $verdict|$vnoun|aprueban|deniegan|exito*"sv,
    "tasa ..2 aprobacion|exito|denegacion"sv,
    "de cada ..4 $verdict|aprueban|deniegan"sv,
    "mayoria|suelen|suele|normalmente|generalmente ..6 aprobarse|denegarse|aprueba|aprobados|aprobadas"sv,
    "mayoria|muchos|casi ..4 gana|ganan|pierde|pierden"sv,
    "normalmente|generalmente|usualmente|suele|suelen ..5 llega|llegan|llegar|envia|envian|decide|enviar|decidir|programar"sv,
};
constexpr std::array kSoothing{
    "no ..1 se|te ..1 preocupe|preocupes|alarme|angustie|asuste|inquiete"sv,
    "no ..3 preocuparse|alarmarse|temer|preocupacion|motivo"sv,
    "nada ..2 que preocuparse|temer"sv,
    "puede ..2 estar|quedarse|sentirse tranquil*|segur*|confiad*"sv,
    "este|quede|quedese|mantengase|tranquilo|tranquila tranquil*|calma|positivo|positiva"sv,
    "tranquilo|tranquila|calma"sv,
    "relajese|relajarse"sv,
    "todo ..3 bien|orden"sv,
    "tenga ..2 confianza|fe"sv,
    "confie en"sv,
    "sin ..1 preocup*|temor"sv,
    "hay ..3 preocuparse"sv,
    "nada|ningun|ninguna|no ..5 sugiere|indica|razon|motivo|hace|pensar ..6 denieguen|denegara|deniegue|denegar|rechace|rechazar"sv,
    "no tiene|hay ..2 que|nada ..2 preocup*"sv,
    "de que preocuparse"sv,
};
constexpr std::array kCheering{
    "felicidades"sv,
    "felicitaciones"sv,
    "enhorabuena"sv,
    "buenas|excelentes|grandes noticias|nuevas"sv,
    "buena|excelente|gran noticia"sv,
    "malas noticias"sv,
    "tarjeta|decision|aprobacion ..3 en camino"sv,
};
constexpr std::array kAboutAStamp{
    "por ..4 movimiento|actualizacion|fecha|cambio|registro|sello|codigo|entrada|repeticion|toque"sv};
constexpr std::array kUnknowing{
    "$neg ..5 $say"sv,
    "se desconoce|ignora"sv,
    "desconoce|incierto|incierta|desconocido|impredecible"sv,
    "depende|dependen"sv,
    "queda|sigue|esta ..1 por|abierto|abierta|pendiente"sv,
    "no|tampoco ..2 es ..3 pronostico|prediccion|promesa|senal|garantia|indicio"sv,
    "ni ..3 ni"sv,
    "nadie"sv,
    "no hay ..3 forma|manera|modo"sv,
    "si ..3 o"sv,
    "solo uscis ..2 sabe|puede"sv,
    "sin ..2 saber|indicar|decir"sv,
};
constexpr std::array kConditions{
    "si|cuando|despues|hasta|una|tras|al ..6 $verdict|$vnoun|aprueba|aprueban|deniega|deniegan"sv,
    "en caso de"sv,
    "de ser $verdict"sv,
    "si ..4 $vfut"sv,
};
constexpr std::array kNeglect{
    "si ..2 no ..3"sv,
    "si ..3 falta|pierde|ignora|omite"sv,
    "sin ..3 respuesta|evidencia|responder"sv,
    "a menos que"sv,
    "de no ..3"sv,
    "si ..3 tarde"sv,
};
constexpr std::array kEitherWay{
    "aprob*|aprueb* ..5 o|ni ..5 den*|neg*|rechaz*"sv,
    "den*|neg* ..5 o|ni ..5 aprob*|aprueb*"sv,
};
constexpr std::array kPastVerdicts{
    "fue|fueron|sido|porque|ya ..1 $verdict"sv, "ha|han|haya|habia $verdict"sv,
    "uscis aprobo|denego|nego|rechazo"sv,       "aviso|carta|notificacion de ..1 $vnoun"sv,
    "intencion de denegar|revocar|negar"sv,
};
constexpr std::array kTurns{"pero|aunque|porque|salvo|excepto|obstante|embargo|asi"sv};
constexpr std::array kOath{"juramento|ceremonia|naturalizacion|jure"sv};

constexpr std::array kAdvice{
    "$urge ..7 $deed"sv,
    "tiene|tienes|tendria que ..5 $deed"sv,
    "hay|habria que ..5 $deed"sv,
    "es|seria ..2 hora|momento|buena ..3 $deed"sv,
    "opcion|paso|decision|idea|cosa ..3 es|seria ..3 $deed"sv,
    "asegurese de ..4 $deed|reunir"sv,
    "evite ..3 salir|viajar|trabajar|viajes|manejar"sv,
    "vale la pena ..3"sv,
    "yo ..4 $deed|presentaria|apelaria|esperaria"sv,
    "lo mejor|recomendable|ideal ..2 es|seria"sv,
    "$urge ..4 enviar|reunir|incluir|juntar|mandar|agregar|preparar ..4 mas|nueva|nuevas|adicional|adicionales|otra|evidencia|pruebas|cartas|impuestos|declaraciones"sv,
    "$urge ..3 esperar|firmar|pagar|quedarse|permanecer|dejar|seguir|contactar|hablar|escribir ..6 congresista|senador|trabajando|pais|resolucion|decision|trabajo|trabajar"sv,
    "le ..1 recomiendo|sugiero|aconsejo|recomendaria"sv,
    "por que no ..3 $deed|presenta|apela"sv,
    "$urge ..3 pida|solicite|presente|apele|viaje|espere|envie"sv,
    "estrategia"sv,
    "enviar|envie|responder|mandar ..6 varias|partes|separado"sv,
    "mi consejo|recomendacion"sv,
    "sientase libre"sv,
    "empiece|comience de nuevo"sv,
    "puede|podria ..3 pedir|contactar|escribir ..4 senador|congresista|congreso"sv,
    "es|seria|sera mejor|preferible|recomendable|prudente ..1"sv,
    "mejor opcion|decision|camino|opcion"sv,
};
constexpr std::array kOrders{
    "^ ?entonces ?luego ?ahora ?tambien ?simplemente ?y apele|demande|retire|viaje|salga|renuncie|renueve|ignore|contrate|omita|evite"sv,
    "^ ?entonces ?luego ?ahora ?tambien ?por ?favor presente|solicite|pida ..4 apelacion|mocion|formulario|demanda|solicitud|nueva|nuevo|prorroga|extension|audiencia|reconsideracion|consulta|mandamus|otra|otro|peticion|proceso"sv,
    "y|luego|entonces|ahora|favor apele|demande|retire|viaje|ignore|renueve"sv,
    "y|luego|entonces|ahora|favor presente|solicite|pida ..4 apelacion|mocion|demanda|nueva|nuevo|prorroga|extension|reconsideracion|audiencia"sv,
    "^ ?por ?favor ?pero no viaje|salga|trabaje|responda|conteste|asista|firme|presente|apele|vaya|maneje|solicite|envie|pague|llame|hable|diga|abandone|renueve"sv,
    "y|pero|favor no viaje|salga|trabaje|responda|asista|firme|apele|abandone"sv,
    "^ ?por ?favor espere ..2 a|hasta|antes ..5"sv,
    "^ quedese|permanezca|siga|contacte|escriba|llame ..4 pais|trabajando|congresista|senador|unidos"sv,
    "^ nunca viaje|salga|firme|trabaje"sv,
    "^ envie|mande|reuna|adjunte|incluya ..4 nuevas|adicional|adicionales|declaraciones|cartas|impuestos"sv,
};
constexpr std::array kNeedless{
    "no necesita|necesitas ..4 hacer|responder|asistir|contestar|ir|nada|abogado|presentarse|llevar|enviar|acudir|revisar"sv,
    "no tiene|tienes|hay que ..3 hacer|responder|asistir|contestar|ir|nada|presentarse|llevar|enviar|acudir|revisar"sv,
    "no hace falta"sv,
    "no se requiere|necesita|requieren|espera ..4 ninguna|accion|respuesta|nada|abogado|usted|hacer|abogados"sv,
    "no ..2 es|son ..2 necesario|necesaria|obligatorio|obligatoria|requerido|preciso|imprescindible"sv,
    "nada ..3 que hacer"sv,
    "no debe responder|asistir|hacer|contestar"sv,
    "nada mas que"sv,
    "opcional"sv,
    "innecesario|innecesaria"sv,
    "puede ..2 ignorar|omitir|saltarse|faltar|descartar|olvidar"sv,
    "solo|simplemente|solamente ..3 esperar|espere"sv,
    "no ..2 ninguna accion"sv,
    "no se necesita|precisa"sv,
    "sin ..1 necesidad de"sv,
    "no hay necesidad"sv,
    "puede ..1 responder|contestar|enviar ..2 tarde|despues|luego"sv,
    "sin problema|problemas"sv,
    "no tiene que ..2"sv,
    "basta|bastan|suficiente"sv,
    "depende de usted"sv,
    "no ..1 obligacion|obligado"sv,
};
constexpr std::array kLiberties{
    "puede|puedes|podria|podrias|podra ..3 $liberty"sv,
    "ya|usted puede ..2 $liberty"sv,
    "es seguro|legal|posible ..2 $liberty"sv,
    "permite|autoriza|permiten|derecho ..4 $liberty"sv,
    "autorizado|autorizada|libre|permitido ..2 a|para|de ?$liberty"sv,
    "viajar|viaje ..3 seguro|segura|sin|problema|problemas"sv,
};
constexpr std::array kWork{"trabajar|trabaje|trabajando"sv};
constexpr std::array kOptions{
    "puede|pueden|podria|puedes ..6 presentar|apelar|solicitar|pedir|volver"sv,
    "se puede|pueden ..2 presentar|apelar|solicitar|pedir"sv,
    "derecho ..2 apelar|pedir|presentar|solicitar"sv,
    "opcion|opciones ..3 mocion|apelacion|audiencia"sv,
};
constexpr std::array kOptionsNamed{
    "se debe|deben ..2 presentar|solicitar|pedir|recibir|enviar"sv,
    "debe ..2 presentarse|solicitarse|pedirse|recibirse|enviarse|ser ..2"sv,
    "tardar|fecha|plazo|antes ..6 presentar|apelar|solicitar|pedir"sv,
    "mocion|apelacion|audiencia|solicitud ..6 tardar|antes|hasta|plazo|dentro"sv,
};
constexpr std::array kResponses{"evidencia|respuesta|responder|responda|documentos|uscis|todo|junto"sv};
constexpr std::array kLawyerAsked{
    "abogado|abogada|abogados|representante ..6 si|sobre|antes|como|que|puede"sv,
    "pregunte|consulte|hable|consultar|hablar ..4 abogado|abogada|representante"sv,
    "si|antes ..8 abogado|abogada|representante"sv,
};
constexpr std::array kGeneral{
    "uscis|oficial|solicitantes|solicitante|personas|alguien|familiar|empleador|tribunal|corte|juez ..2 $urge|tiene|tienen|puede|pueden|suele|hay"sv};
constexpr std::array kFindings{
    "caselight|encontro|registro|datos|informacion|resumen|dice|revisada|revisado ..8"sv};

constexpr std::array kApproved{
    "$case ..3 fue|sido|esta|quedo|resulto ..3 aprobad*|concedid*|otorgad*"sv,
    "uscis|oficial ?ya ?ha aprobo|concedio|otorgo|aprobado|concedido"sv,
    "fue|sido|esta ..1 aprobad*|concedid*"sv,
    "obtuvo|recibio ..2 aprobacion"sv,
    "le|lo|la aprobaron"sv,
    "ya ..2 residente|ciudadan*"sv,
};
constexpr std::array kDenied{
    "$case ..3 fue|sido|esta|quedo ..3 denegad*|negad*"sv,
    "uscis|oficial ?ya ?ha denego|nego|denegado|negado"sv,
    "fue|sido|esta ..1 denegad*|negad*"sv,
    "le|lo|la denegaron|negaron"sv,
};
constexpr std::array kRejected{"$case ..3 fue|sido|esta ..3 rechazad*"sv, "uscis ?ya ?ha rechazo|rechazado"sv,
                               "fue|sido|esta ..1 rechazad*"sv};
constexpr std::array kOpen{
    "$case ..2 sigue|esta|continua|permanece ..4 pendiente|abiert*|revision|proceso|tramite|espera"sv,
    "sigue|continua|todavia|aun ..4 pendiente|revision|proceso|tramite|abiert*|espera|evaluando|revisando"sv,
    "no ..3 decision"sv,
    "no ..2 decidido|decidio"sv,
    "a la espera de ..2 decision"sv,
    "falta ..3 decision"sv,
};
constexpr std::array kSoftened{
    "no ..2 es|fue ..3 final|definitiv*|fin|denegacion|permanente|ultima"sv,
    "todavia|aun ..3 puede|podria|es ..4 aprob*|cambiar|posible|ganar"sv,
    "puede|podria|podra ..3 aprob* ..2"sv,
    "solo|simplemente|mero|mera|pequeno|pequena|apenas ..2 retraso|demora|tropiezo|paso|pausa|formalidad|obstaculo|contratiempo|tramite"sv,
    "temporal|temporalmente|provisional|preliminar|contratiempo"sv,
    "necesita|requiere ..2 mas ..2 tiempo|informacion|documentos|evidencia|revision"sv,
    "en pausa|espera"sv,
    "volvera|va ..2 a ?revisar|reconsiderar|reabrir|evaluar"sv,
    "reconsiderara|reabrira|revisara"sv,
    "no se pudo aprobar|aprobo ..3 todavia|aun|momento|esta"sv,
    "posponer|pospuesta|pospuesto|aplazad*"sv,
    "sigue ..2 viv*|abiert*"sv,
};
constexpr std::array kHedges{
    "codigo|codigos|fuentes|fuente|sugiere|sugieren|aparentemente|lectura"sv,
    "si|cuando|una|hasta|despues|podria|puede|pueden|suele|suelen|generalmente|normalmente"sv,
    "otro|otra|relacionad*|anterior|anteriormente|primero|antes|despues"sv,
};
constexpr std::array kDenials{"no|nunca|ni|nadie|tampoco|sin|nada|ningun*"sv};

}  // namespace

constinit const LanguageOfRules kSpanishRules{.sets = kSets,
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

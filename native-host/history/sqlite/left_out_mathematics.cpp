// The mathematics of SQL, which the history does not use. SQLite's table of functions names the C library's,
// and with each come three more for processors of other years: a quarter of a megabyte. Nothing else in the
// host calls them; what is asked of them here is no number, which SQL shows as NULL.
extern "C" {
double acos(double);
double acosh(double);
double asin(double);
double asinh(double);
double atan(double);
double atan2(double, double);
double atanh(double);
double cos(double);
double cosh(double);
double exp(double);
double log(double);
double log10(double);
double log2(double);
double pow(double, double);
double sin(double);
double sinh(double);
double tan(double);
double tanh(double);
}

namespace {
constexpr double not_here = __builtin_nan("");
}

double acos(double) { return not_here; }
double acosh(double) { return not_here; }
double asin(double) { return not_here; }
double asinh(double) { return not_here; }
double atan(double) { return not_here; }
double atan2(double, double) { return not_here; }
double atanh(double) { return not_here; }
double cos(double) { return not_here; }
double cosh(double) { return not_here; }
double exp(double) { return not_here; }
double log(double) { return not_here; }
double log10(double) { return not_here; }
double log2(double) { return not_here; }
double pow(double, double) { return not_here; }
double sin(double) { return not_here; }
double sinh(double) { return not_here; }
double tan(double) { return not_here; }
double tanh(double) { return not_here; }

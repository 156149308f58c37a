// Start to first answer and warm round trip of the real host against the echo host, taken in turns in one
// run, so that what else the machine does falls on both. Prints one JSON object: medians in microseconds,
// sizes in bytes. Usage: wire_bench HOST ECHO_HOST REQUEST_FILE [ROUNDS]; the file holds an analyze request
// as JSON text.
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* hello = R"({"v":1,"id":1,"type":"hello","protocol":{"min":1,"max":1}})";
constexpr const char* origin = "chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/";

[[noreturn]] void give_up(const std::string& what) {
  std::fprintf(stderr, "wire_bench: %s\n", what.c_str());
  std::exit(1);
}

std::string frame(const std::string& body) {
  const auto size = static_cast<std::uint32_t>(body.size());
  std::string bytes(sizeof size, '\0');
  std::memcpy(bytes.data(), &size, sizeof size);
  return bytes + body;
}

// A host as a browser holds it: a process and two pipes.
class Host {
 public:
  explicit Host(const char* program) {
    int input[2];
    int output[2];
    if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0) give_up("no pipe");
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    std::string name(program);
    std::string argument(origin);
    char* arguments[] = {name.data(), argument.data(), nullptr};
    if (::posix_spawn(&process_, program, &actions, nullptr, arguments, environ) != 0)
      give_up("cannot start " + name);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(input[0]);
    ::close(output[1]);
    to_ = input[1];
    from_ = output[0];
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() {
    ::close(to_);
    ::close(from_);
    ::waitpid(process_, nullptr, 0);
  }

  void send(const std::string& bytes) const {
    const char* at = bytes.data();
    for (std::size_t left = bytes.size(); left > 0;) {
      const ssize_t put = ::write(to_, at, left);
      if (put <= 0) give_up("the host does not read");
      at += put;
      left -= static_cast<std::size_t>(put);
    }
  }

  std::string receive() const {
    std::uint32_t size = 0;
    read_exactly(reinterpret_cast<char*>(&size), sizeof size);
    std::string body(size, '\0');
    read_exactly(body.data(), size);
    return body;
  }

  long resident_kib() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("VmRSS:")) return std::strtol(line.c_str() + 6, nullptr, 10);
    }
    return -1;
  }

 private:
  void read_exactly(char* bytes, std::size_t size) const {
    while (size > 0) {
      const ssize_t got = ::read(from_, bytes, size);
      if (got <= 0) give_up("the host does not answer");
      bytes += got;
      size -= static_cast<std::size_t>(got);
    }
  }

  pid_t process_ = -1;
  int to_ = -1;
  int from_ = -1;
};

double microseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

// From the start of the process to the answers of these messages.
double first_answers(const char* program, const std::vector<std::string>& messages) {
  const auto begin = Clock::now();
  const Host host(program);
  for (const std::string& message : messages) {
    host.send(frame(message));
    host.receive();
  }
  return microseconds_since(begin);
}

double round_trip(const Host& host, const std::string& framed) {
  const auto begin = Clock::now();
  host.send(framed);
  host.receive();
  return microseconds_since(begin);
}

// Both in turns: medians of the host and of the echo host.
struct Pair {
  double host;
  double echo;
};

Pair measure_start(const char* host, const char* echo, const std::vector<std::string>& messages, int rounds) {
  std::vector<double> ours;
  std::vector<double> theirs;
  for (int round = 0; round < rounds; ++round) {
    ours.push_back(first_answers(host, messages));
    theirs.push_back(first_answers(echo, messages));
  }
  return {median(ours), median(theirs)};
}

// The echo host gets the host's own answer as its request, or the request, whichever is longer to move both
// ways.
Pair measure_round_trip(const Host& host, const Host& echo, const std::string& request, int rounds) {
  const std::string framed = frame(request);
  host.send(framed);
  const std::string reply_sized = frame(host.receive());
  std::vector<double> ours;
  std::vector<double> theirs;
  for (int round = 0; round < rounds; ++round) {
    ours.push_back(round_trip(host, framed));
    theirs.push_back(round_trip(echo, reply_sized.size() > framed.size() ? reply_sized : framed));
  }
  return {median(ours), median(theirs)};
}

void print(const char* name, const Pair& pair) {
  std::printf("\"%s\":{\"host_us\":%.1f,\"echo_us\":%.1f,\"ratio\":%.2f},", name, pair.host, pair.echo,
              pair.host / pair.echo);
}

std::string request_of(const char* path) {
  std::ifstream file(path);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty()) give_up("cannot read the request");
  return text;
}

// Resident memory of a host that has analysed once, and then `count` times more.
void print_memory(const Host& host, const std::string& request, int count) {
  const std::string framed = frame(request);
  round_trip(host, framed);
  const long before = host.resident_kib();
  for (int i = 0; i < count; ++i) round_trip(host, framed);
  std::printf("\"resident_kib\":{\"after_1\":%ld,\"after_%d\":%ld},", before, count, host.resident_kib());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) give_up("usage: wire_bench HOST ECHO_HOST REQUEST_FILE [ROUNDS]");
  const int rounds = argc > 4 ? std::atoi(argv[4]) : 200;
  const std::string request = request_of(argv[3]);
  std::printf("{");
  print("start_to_hello", measure_start(argv[1], argv[2], {hello}, rounds));
  print("start_to_analysis", measure_start(argv[1], argv[2], {hello, request}, rounds));
  const Host host(argv[1]);
  const Host echo(argv[2]);
  host.send(frame(hello));
  host.receive();
  print("round_trip_ping", measure_round_trip(host, echo, R"({"v":1,"id":2,"type":"ping"})", rounds * 10));
  print("round_trip_analyze", measure_round_trip(host, echo, request, rounds * 10));
  print_memory(host, request, 1000);
  struct stat status {};
  ::stat(argv[1], &status);
  std::printf("\"binary_bytes\":%lld}\n", static_cast<long long>(status.st_size));
  return 0;
}

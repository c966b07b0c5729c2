#include "importer/confinement.h"

#include <fcntl.h>
#include <iconv.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "importer/read_caps.h"

namespace jalons::importer {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;  // its shadow memory is terabytes of address space
#else
constexpr bool kSanitized = false;
#endif

// Rights newer than the headers of Debian 12 (Linux 6.1); the kernel says by its ABI number which it knows.
constexpr std::uint64_t kAllFilesAbi1 = (1u << 13) - 1, kRefer = 1u << 13, kTruncate = 1u << 14,
                        kIoctlDevice = 1u << 15;
constexpr std::uint64_t kBindAndConnectTcp = 3, kAbstractSocketsAndSignals = 3;

struct RulesetAttributes {
  std::uint64_t files = 0, network = 0, scoped = 0;
};

bool LimitResources() {
  const auto limit = [](__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return setrlimit(resource, &both) == 0;
  };
  bool done = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 64);
  if (!kSanitized) done = limit(RLIMIT_AS, caps::kMostMemory) && done;
  return done;
}

bool RestrictFiles() {
  const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1) return false;
  RulesetAttributes attributes;
  attributes.files =
      kAllFilesAbi1 | (abi >= 2 ? kRefer : 0) | (abi >= 3 ? kTruncate : 0) | (abi >= 5 ? kIoctlDevice : 0);
  attributes.network = abi >= 4 ? kBindAndConnectTcp : 0;
  attributes.scoped = abi >= 6 ? kAbstractSocketsAndSignals : 0;
  const std::size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;  // bytes that this ABI knows
  const int ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
  if (ruleset < 0) return false;
  for (const std::filesystem::path& path : ReadablePaths()) {
    landlock_path_beneath_attr rule{};
    rule.parent_fd = open(path.c_str(), O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0) continue;
    std::error_code ignored;
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (std::filesystem::is_directory(path, ignored)) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
  }
  const bool done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return done;
}

// Freely, whatever their arguments.
constexpr std::array kFree = {
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek),
    SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(statx),
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64), SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(fadvise64), SCMP_SYS(poll), SCMP_SYS(getcwd),
    // memory
    SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise),
    // threads, and the end
    SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(set_tid_address), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_setaffinity), SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler),
    SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack), SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group),
    // time and who we are
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getrusage), SCMP_SYS(getrandom), SCMP_SYS(uname),
    SCMP_SYS(sysinfo), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid)};

// The flags of an open that changes or makes a file.
constexpr std::uint64_t kWritingFlags = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

bool RestrictCalls() {
  // Refusing with an error rather than killing: libraries ask for much that they can do without (caches, name
  // services).
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (!filter) return false;
  bool made = true;
  // A call that this machine does not have is left out by the library; the rest must stand.
  const auto allow = [&](int call, std::initializer_list<scmp_arg_cmp> when) {
    made = seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, static_cast<unsigned>(when.size()),
                                  when.begin()) == 0 &&
           made;
  };
  for (const int call : kFree) allow(call, {});
  allow(SCMP_SYS(open), {SCMP_A1(SCMP_CMP_MASKED_EQ, kWritingFlags, 0)});
  allow(SCMP_SYS(openat), {SCMP_A2(SCMP_CMP_MASKED_EQ, kWritingFlags, 0)});
  allow(SCMP_SYS(mmap), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  allow(SCMP_SYS(mprotect), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  allow(SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)});
  allow(SCMP_SYS(prlimit64), {SCMP_A2(SCMP_CMP_EQ, 0)});  // only asks
  allow(SCMP_SYS(prctl), {SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME)});
  allow(SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_EQ, F_GETFD)});
  allow(SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_EQ, F_SETFD)});
  allow(SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_EQ, F_GETFL)});
  allow(SCMP_SYS(tgkill), {SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))});  // abort
  // The C library then starts threads by clone, whose flags the filter can read.
  made = seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0, nullptr) == 0 && made;
  return made && seccomp_load(filter.get()) == 0;
}

// What libraries load as code at first use would come too late: the filter lets no code in.
void LoadBefore() {
  for (const char* encoding : {"UTF-16", "UTF-16BE", "UTF-16LE", "UCS-2", "ISO-8859-1"}) {
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter != reinterpret_cast<iconv_t>(-1)) iconv_close(converter);
  }
}

}  // namespace

std::vector<std::filesystem::path> ReadablePaths() {
  std::vector<std::filesystem::path> paths = {"/usr/share/poppler",
                                              "/usr/share/fonts",
                                              "/usr/local/share/fonts",
                                              "/etc/fonts",
                                              "/usr/share/fontconfig",
                                              "/var/cache/fontconfig",
                                              "/usr/share/ghostscript",
                                              "/usr/share/tesseract-ocr",
                                              "/usr/share/tessdata",
                                              "/usr/lib/locale",
                                              "/usr/share/locale",
                                              "/usr/share/icu",
                                              "/usr/share/zoneinfo",
                                              "/etc/localtime",
                                              "/sys/devices/system/cpu",
                                              "/proc/cpuinfo",
                                              "/proc/meminfo",
                                              "/dev/null",
                                              "/dev/urandom"};
  if (const char* data = std::getenv("TESSDATA_PREFIX"); data != nullptr && *data != '\0') paths.emplace_back(data);
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    for (const char* fonts : {".fonts", ".local/share/fonts", ".cache/fontconfig", ".config/fontconfig"})
      paths.push_back(std::filesystem::path(home) / fonts);
  }
  std::error_code ignored;
  std::erase_if(paths, [&](const auto& path) { return !std::filesystem::exists(path, ignored); });
  return paths;
}

std::vector<std::string> Confine() {
  LoadBefore();
  std::vector<std::string> missing;
  if (!LimitResources()) missing.emplace_back("rlimit");
  const bool sealed = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (!sealed || !RestrictFiles()) missing.emplace_back("landlock");
  if (!sealed || !RestrictCalls()) missing.emplace_back("seccomp");
  return missing;
}

}  // namespace jalons::importer

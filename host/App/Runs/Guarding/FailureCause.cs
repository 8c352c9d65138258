using System.Text.Json.Serialization;

namespace Rota.Host.Runs;

// Why a job has no result. The worker reports the first three itself and lives on.
[JsonConverter(typeof(JsonStringEnumConverter<FailureCause>))]
internal enum FailureCause
{
    Mistake,
    PluginFault,
    OurBug,
    TimeLimit,
    MemoryLimit,
    StackOverflow,
    Exit,
    FailFast,
    UnhandledException,
    ChannelClosed,
    Killed,
    Crash,
    NotStarted,
}

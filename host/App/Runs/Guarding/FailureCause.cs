using System.Text.Json.Serialization;

namespace Rota.Host.Runs;

// Why a job has no result. Of the first three the worker tells and lives on.
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

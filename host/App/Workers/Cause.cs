using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

// Why a job has no result. Of the first three the worker tells and lives on.
[JsonConverter(typeof(JsonStringEnumConverter<Cause>))]
internal enum Cause
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

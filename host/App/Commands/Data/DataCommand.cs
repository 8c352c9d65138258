using System.CommandLine;
using Rota.Host.Foundation;

namespace Rota.Host.Commands;

// rota data: downloads, imports, lists and checks prices, and manages the caches.
internal static class DataCommand
{
    public static Command Create(Streams streams) => new("data", "Download, import, list and check prices; empty caches.")
    {
        SetupCommand.Create(streams), GetCommand.Create(streams, TimeProvider.System), UpdateCommand.Create(streams, TimeProvider.System),
        ImportCommand.Create(streams), KeyCommand.Create(streams), DataProbeCommand.Create(streams), DataCheckCommand.Create(streams), DataListCommand.Create(streams), CacheCommand.Create(streams),
    };
}

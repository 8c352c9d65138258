using System.CommandLine;
using Rota.Host.Output;

namespace Rota.Host.Commands;

// rota data: brings prices in, and shows what prices there are, what is wrong with them, and what is kept of them.
internal static class DataVerb
{
    public static Command Create(Streams streams) => new("data", "Download, import, list and check prices; empty caches.")
    {
        DataSetupVerb.Create(streams), DataGetVerb.Create(streams, TimeProvider.System), DataUpdateVerb.Create(streams, TimeProvider.System),
        DataImportVerb.Create(streams), DataKeyVerb.Create(streams), DataProbeVerb.Create(streams), DataCheckVerb.Create(streams), DataListVerb.Create(streams), DataCacheVerb.Create(streams),
    };
}

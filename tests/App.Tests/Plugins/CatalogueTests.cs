using Rota.Host;
using Rota.Host.Plugins;
using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

public sealed class CatalogueTests : IDisposable
{
    private readonly Place _place = new();

    [Fact]
    public void ABrokenPluginDoesNotDisturbAReaderOfTheList()
    {
        new MadePlugin("first") { Initialiser = "throw new System.Exception();" }.WriteTo(Path.Combine(_place.Folder, "first", "1.0.0"));
        new MadePlugin("second").WriteTo(Path.Combine(_place.Folder, "second", "1.0.0"));
        var catalogue = new PluginCatalogue(PluginScan.Of([_place.Folder], BuildFacts.ApiLevel));
        using var read = catalogue.Active.GetEnumerator();
        read.MoveNext();

        Assert.Throws<PluginFault>(() => catalogue.Load(read.Current));

        Assert.True(read.MoveNext());
        Assert.Equal(["second"], catalogue.Active.Select(plugin => plugin.Id));
    }

    public void Dispose() => _place.Dispose();
}

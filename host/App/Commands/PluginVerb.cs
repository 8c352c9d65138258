using System.CommandLine;
using Rota.Host.Output;

namespace Rota.Host.Commands;

// rota plugin: what is installed, and what becomes of it.
internal static class PluginVerb
{
    public static Command Create(Streams streams) => new("plugin", "Show, install and remove plugins.")
    {
        PluginVerbList.Create(streams), PluginVerbInfo.Create(streams), PluginVerbInstall.Create(streams, isUpdate: false),
        PluginVerbInstall.Create(streams, isUpdate: true), PluginVerbSwitch.Enable(streams), PluginVerbSwitch.Disable(streams),
        PluginVerbSwitch.Remove(streams), PluginVerbSwitch.RollBack(streams), PluginVerbVerify.Create(streams),
        PluginVerbDoctor.Create(streams), PluginVerbNew.Create(streams), PluginVerbPack.Create(streams),
    };
}

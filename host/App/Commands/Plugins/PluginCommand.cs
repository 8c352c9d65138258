using System.CommandLine;
using Rota.Host.Foundation;

namespace Rota.Host.Commands;

// rota plugin: lists, installs, checks and removes plugins.
internal static class PluginCommand
{
    public static Command Create(Streams streams) => new("plugin", "Show, install and remove plugins.")
    {
        PluginListCommand.Create(streams), InfoCommand.Create(streams), InstallCommand.Create(streams, isUpdate: false),
        InstallCommand.Create(streams, isUpdate: true), SwitchCommand.Enable(streams), SwitchCommand.Disable(streams),
        SwitchCommand.Remove(streams), SwitchCommand.RollBack(streams), VerifyPluginCommand.Create(streams),
        DoctorCommand.Create(streams), NewPluginCommand.Create(streams), PackCommand.Create(streams),
    };
}

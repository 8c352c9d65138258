using Rota.Host.Commands;
using Rota.Host.Foundation;
using Rota.Host.Logging;
using Rota.Host.Plugins;
using Rota.Host.Problems;

using var streams = new Streams();
var code = ExitCode.OurBug;
try
{
    code = CommandLine.Run(args, streams);
}
catch (Exception exception)
{
    streams.Out.Flush();
    code = Boundary.Report(exception, streams.Error);
}

Log.End(code);
return code;

namespace Rota.Host.Workers;

// How a job ended.
internal abstract record Answer : Message;

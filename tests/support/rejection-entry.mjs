// Loaded before the app by a test: a rejection that nobody handles, when the test asks for it.
process.on('SIGUSR2', () => {
  void Promise.reject(new Error('a rejection that nobody handles'));
});
